// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/sidelist.h"

#include "ui/widgets/label.h"

namespace aigo {

SideList::SideList(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_empty(new Label(theme, TextRole::Control, Label::Tone::Muted))
{
    body()->setSpacing(0);
    m_empty->setWordWrap(true);
    body()->addWidget(m_empty);
    body()->addStretch(1);
}

void SideList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void SideList::setRows(const std::vector<SideRowFacts> &rows)
{
    while (m_rows.size() < rows.size()) {
        auto *row = new SideRow(m_theme, this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT pressed(row->facts().key); });
        body()->insertWidget(body()->count() - 1, row);
        m_rows.push_back(row);
    }
    m_used = rows.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < rows.size()) {
            m_rows[i]->setFacts(rows[i]);
            m_rows[i]->setLast(i + 1 == rows.size());
        }
        m_rows[i]->setVisible(i < rows.size());
    }
    m_empty->setVisible(rows.empty());
}

std::vector<SideRow *> SideList::rows() const
{
    return {m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(m_used)};
}

} // namespace aigo
