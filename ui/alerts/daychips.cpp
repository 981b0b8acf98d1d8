// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/daychips.h"

#include "ui/text/alerttext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimeZone>

namespace aigo {

DayChips::DayChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this, space::xs);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (std::size_t day = 0; day < m_chips.size(); ++day) {
        m_chips.at(day) = new Chip(theme, {}, this);
        m_chips.at(day)->setObjectName(QStringLiteral("day-%1").arg(day));
        flow->addWidget(m_chips.at(day));
        connect(m_chips.at(day), &Chip::clicked, this, &DayChips::edited);
    }
    retranslate();
}

int DayChips::days() const
{
    int bits = 0;
    for (std::size_t day = 0; day < m_chips.size(); ++day) {
        bits |= m_chips.at(day)->isChecked() ? 1 << day : 0;
    }
    return bits;
}

void DayChips::setDays(int bits)
{
    for (std::size_t day = 0; day < m_chips.size(); ++day) {
        m_chips.at(day)->setChecked((bits >> day & 1) != 0);
    }
}

void DayChips::retranslate()
{
    for (std::size_t day = 0; day < m_chips.size(); ++day) {
        m_chips.at(day)->setText(AlertText::day(static_cast<int>(day)));
    }
}

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(16);
    setMinimumHeight(Theme::controlHeight);
    addItem(QString(), QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/")) {
            addItem(QString::fromUtf8(id), QString::fromUtf8(id));
        }
    }
    addItem(QStringLiteral("UTC"), QStringLiteral("UTC"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    retranslate();
    connect(this, &QComboBox::activated, this, &ZoneBox::enter);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ZoneBox::enter);
}

void ZoneBox::retranslate()
{
    setItemText(0, AlertText::zone({}));
    setZone(m_zone);
}

void ZoneBox::setZone(const QString &zone)
{
    m_zone = zone;
    const QSignalBlocker quiet(this);
    if (findData(zone) < 0) {
        addItem(zone, zone);
    }
    setCurrentIndex(findData(zone));
    setEditText(itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

void ZoneBox::enter()
{
    const int listed = findText(currentText().trimmed(), Qt::MatchFixedString);
    const QString typed = listed >= 0 ? itemData(listed).toString() : m_zone;
    const bool changed = typed != m_zone;
    setZone(typed);
    if (changed) {
        Q_EMIT edited();
    }
}

} // namespace aigo
