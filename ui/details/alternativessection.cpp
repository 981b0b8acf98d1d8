// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/alternativessection.h"

#include "ui/models/modelstable.h"
#include "ui/widgets/alternativerow.h"

#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

AlternativesSection::AlternativesSection(const DetailContext &context, const Alternatives &alternatives,
                                         const Workload &workload)
    : FactSection(context.theme, tr("Same abilities for less"))
{
    if (!alternatives.comparable() || alternatives.found.empty()) {
        return;
    }
    const std::size_t count = std::min(most, alternatives.found.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Alternative &one = alternatives.found[i];
        auto *row = new AlternativeRow(context.theme, Icon::ChevronRight, this);
        row->setObjectName(QStringLiteral("alternative-%1").arg(i));
        row->show(one, context.table.providerName(one.provider), tr("the same model"));
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT modelAsked(row->id()); });
        rows()->addWidget(row);
    }
    const QString named = workloadNameOf(workload);
    addCaption(
        tr("%n model(s) cost less a month with the workload %1.", nullptr, alternatives.cheaper)
            .arg(named.isEmpty() ? workloadText(workload).replace(u',', QStringLiteral(", ")) : workloadTitle(named)));
}

} // namespace aigo
