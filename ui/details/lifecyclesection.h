// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/widgets/factsection.h"

namespace aigo {

/// Where a model stands in its life: state, dates, the days that are left, and what follows it.
class LifecycleSection final : public FactSection
{
    Q_OBJECT

public:
    static constexpr qint64 soon = 90; ///< days: fewer left are pointed out

    explicit LifecycleSection(const DetailContext &context);

Q_SIGNALS:
    void modelAsked(const QString &id);

private:
    void addDate(const DetailContext &context, const QString &name, QDate day, const QString &field);
    void addSuccessor(const DetailContext &context);
};

} // namespace aigo
