// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/serieschooser.h"

#include "ui/text/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <algorithm>

namespace aigo {

namespace {

constexpr QSize panel(420, 440);
constexpr int mostListed = 200;

} // namespace

SeriesChooser::SeriesChooser(const Theme &theme, QWidget *parent)
    : TickPanel(theme, panel, parent)
{
    setObjectName(QStringLiteral("seriesChooser"));
    search()->setPlaceholderText(tr("Find a provider, model or measurement"));
    search()->setAccessibleName(tr("Find a series"));
    list()->setAccessibleName(tr("Series, those shown first"));
    list()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list()->setTextElideMode(Qt::ElideMiddle);
    hint()->setText(tr("Looking…"));
    connect(search(), &QLineEdit::textChanged, this, &SeriesChooser::find);
    connect(list(), &QListWidget::itemChanged, this, &SeriesChooser::tell);
}

void SeriesChooser::setEntries(std::vector<Entry> entries, const std::vector<SeriesKey> &shown)
{
    m_on = {shown.begin(), shown.end()};
    m_entries = std::move(entries);
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        const auto rank = [this](const Entry &entry) {
            return std::tuple(!m_on.contains(entry.key), !entry.key.source.isEmpty(), !entry.key.metric.isEmpty());
        };
        const auto first = rank(a);
        const auto second = rank(b);
        return first != second ? first < second : std::tie(a.name, a.about) < std::tie(b.name, b.about);
    });
    find();
}

void SeriesChooser::find()
{
    const QStringList words = search()->text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_busy = true;
    list()->clear();
    int found = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const bool fits = std::all_of(words.begin(), words.end(), [&entry](const QString &word) {
            return entry.name.contains(word, Qt::CaseInsensitive) || entry.about.contains(word, Qt::CaseInsensitive) ||
                   entry.key.target.contains(word, Qt::CaseInsensitive);
        });
        if (!fits || ++found > mostListed) {
            continue;
        }
        add(QStringLiteral("%1 — %2").arg(entry.name, entry.about), static_cast<int>(i), m_on.contains(entry.key))
            ->setToolTip(entry.key.target);
    }
    list()->setCurrentRow(0);
    m_busy = false;
    hint()->setText(found > mostListed ? tr("%1 more: type to find them").arg(Text::count(found - mostListed))
                    : found == 0       ? tr("Nothing is called so")
                                       : tr("%n series", nullptr, found));
}

void SeriesChooser::tell(QListWidgetItem *item)
{
    if (m_busy) {
        return;
    }
    const Entry &entry = m_entries[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())];
    const bool on = item->checkState() == Qt::Checked;
    if (on) {
        m_on.insert(entry.key);
    } else {
        m_on.erase(entry.key);
    }
    Q_EMIT toggled(entry.key, on);
}

bool SeriesChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == search() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            list()->setCurrentRow(std::clamp(list()->currentRow() + step, 0, std::max(0, list()->count() - 1)));
            return true;
        }
    }
    return TickPanel::eventFilter(watched, event);
}

} // namespace aigo
