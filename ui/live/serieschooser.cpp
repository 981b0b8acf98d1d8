// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/serieschooser.h"

#include "ui/text/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr QSize panel(420, 440);
constexpr int mostListed = 200;

} // namespace

SeriesChooser::SeriesChooser(const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new SearchField(theme, this))
    , m_list(new QListWidget(this))
    , m_hint(new Label(theme, TextRole::Caption, Label::Tone::Faint, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("seriesChooser"));
    setFont(theme.font(TextRole::Control));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    m_search->setPlaceholderText(tr("Find a provider, model or measurement"));
    m_search->setAccessibleName(tr("Find a series"));
    m_list->setAccessibleName(tr("Series, those shown first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    m_hint->setText(tr("Looking…"));
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SeriesChooser::find);
    connect(m_list, &QListWidget::itemChanged, this, &SeriesChooser::tell);
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
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_busy = true;
    m_list->clear();
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
        auto *item = new QListWidgetItem(QStringLiteral("%1 — %2").arg(entry.name, entry.about), m_list);
        item->setData(Qt::UserRole, static_cast<int>(i));
        item->setToolTip(entry.key.target);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_on.contains(entry.key) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, Theme::rowHeight});
    }
    m_list->setCurrentRow(0);
    m_busy = false;
    m_hint->setText(found > mostListed ? tr("%1 more: type to find them").arg(Text::count(found - mostListed))
                    : found == 0       ? tr("Nothing is called so")
                                       : tr("%n series", nullptr, found));
}

void SeriesChooser::showAt(const QPoint &at)
{
    resize(panel);
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::max(room.left(), std::min(at.x(), room.right() - panel.width())),
         std::max(room.top(), std::min(at.y(), room.bottom() - panel.height())));
    show();
    m_search->setFocus();
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
    if (watched != m_search || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    QListWidgetItem *item = m_list->currentItem();
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && item != nullptr) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace aigo
