// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/factsection.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace aigo {

namespace {
constexpr int noteWidth = 110;
constexpr int longValue = 180; ///< a wider one is elided
constexpr int rowWidth = 254;  ///< what the drawer has for one
} // namespace

FactSection::FactSection(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    if (!title.isEmpty()) {
        column->addWidget(new Label(theme, title, TextRole::CaptionStrong));
    }
    m_rows->setSpacing(space::xs);
    column->addLayout(m_rows);
}

bool FactSection::isEmpty() const
{
    return m_rows->count() == 0;
}

QHBoxLayout *FactSection::addRow(const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *left = new Label(m_theme, name, TextRole::Control, Label::Tone::Muted);
    left->setElided(true);
    row->addWidget(left, 1);
    m_rows->addLayout(row);
    return row;
}

void FactSection::addFact(const QString &name, const QString &value, const QString &note)
{
    QHBoxLayout *row = addRow(name);
    auto *middle = new Label(m_theme, value, TextRole::BodyStrong);
    middle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int width = middle->sizeHint().width();
    middle->setElided(width > longValue);
    row->addWidget(middle, width > longValue ? 2 : 0);
    if (note.isEmpty()) {
        return;
    }
    auto *right = new Label(m_theme, note, TextRole::Caption, Label::Tone::Faint);
    right->setElided(true);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int names = row->itemAt(0)->widget()->sizeHint().width();
    if (names + width + noteWidth + 2 * space::s > rowWidth) {
        m_rows->addWidget(right); // under it
    } else {
        right->setFixedWidth(noteWidth);
        row->addWidget(right);
    }
}

void FactSection::addFact(const QString &name, QWidget *value)
{
    QHBoxLayout *row = addRow(name);
    static_cast<Label *>(row->itemAt(0)->widget())->setElided(false); // a link or pill gives way instead
    row->addWidget(value);
}

void FactSection::addCaption(const QString &text)
{
    auto *label = new Label(m_theme, text, TextRole::Caption, Label::Tone::Faint);
    label->setWordWrap(true);
    m_rows->addWidget(label);
}

void FactSection::addWords(const QString &text)
{
    auto *label = new Label(m_theme, text, TextRole::Control, Label::Tone::Muted);
    label->setWordWrap(true);
    m_rows->addWidget(label);
}

} // namespace aigo
