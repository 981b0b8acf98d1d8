// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/durationbox.h"

#include "ui/text/text.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace aigo {

DurationBox::DurationBox(std::vector<Milliseconds> offered, QWidget *parent)
    : QComboBox(parent)
    , m_offered(std::move(offered))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int index) {
        const Milliseconds chosen(itemData(index).toLongLong());
        setValue(chosen);
        Q_EMIT edited();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &DurationBox::enter);
}

QString DurationBox::textOf(Milliseconds value) const
{
    return value.count() == 0 && !m_zero.isEmpty() ? m_zero : Text::span(value);
}

void DurationBox::retranslate()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const Milliseconds one : m_offered) {
        addItem(textOf(one), static_cast<qlonglong>(one.count()));
    }
    setValue(m_value);
}

void DurationBox::setZeroText(const QString &text)
{
    m_zero = text;
    retranslate();
}

void DurationBox::setValue(Milliseconds value)
{
    m_value = value;
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(static_cast<qlonglong>(value.count())));
    // What the list has not is written as one types it, to the second.
    setEditText(currentIndex() >= 0 || value.count() == 0 ? textOf(value) : durationText(value));
}

void DurationBox::enter()
{
    const QString text = currentText().trimmed();
    const int listed = findText(text);
    const auto typed = listed >= 0 ? std::optional(Milliseconds(itemData(listed).toLongLong()))
                                   : parseDuration(QString(text).remove(u' '));
    const bool changed = typed && *typed != m_value;
    setValue(typed.value_or(m_value));
    if (changed) {
        Q_EMIT edited();
    }
}

} // namespace aigo
