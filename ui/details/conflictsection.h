// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

class Link;

/// What sources say differently of a model: of each field who is believed and who says otherwise, with a way to believe
/// another one (a pin) and to take that back. Fields that are pinned stand here too when nobody disagrees any more.
class ConflictSection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 6; ///< fields shown before "n more"

    explicit ConflictSection(const DetailContext &context);

    void showAll();
    bool isExpanded() const { return m_expanded; }
    static QString useName(const QString &field, const QString &source); ///< object names of the links
    static QString unpinName(const QString &field);

Q_SIGNALS:
    void pinAsked(const QString &field, const QString &source); ///< no source: unpin

private:
    QWidget *fieldBox(const DetailContext &context, const Conflict &conflict);
    QWidget *headRow(const DetailContext &context, const QString &field, const QString &title);
    QWidget *valueRow(const DetailContext &context, const Conflict &conflict, std::size_t index, bool wins);

    std::vector<QWidget *> m_folded;
    Link *m_more = nullptr;
    bool m_expanded = false;
};

} // namespace aigo
