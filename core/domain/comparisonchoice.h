// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/workload.h"

#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace aigo {

/// What a comparison is made of, apart from the facts: kept under a name, and what a link holds. Pure; any thread.
struct ComparisonChoice
{
    static constexpr int mostModels = 8;

    QStringList models; ///< ids, in the order shown; each once, at most mostModels
    Workload workload = defaultWorkload();
    bool differencesOnly = false;
    bool operator==(const ComparisonChoice &) const = default;
};

struct SavedComparison
{
    QString name;
    ComparisonChoice choice;
    bool operator==(const SavedComparison &) const = default;
};

/// `models=a/b,c/d&workload=in%3D…&differences=yes`, encoded, so that any id comes back as it was.
QString choiceText(const ComparisonChoice &choice);
/// What the query does not name stays as it is in `base`; what cannot be read, too. Ids that are there twice, too long
/// or too many are left out.
ComparisonChoice choiceFrom(const QUrlQuery &query, ComparisonChoice base = {});
/// `aigo://compare?models=…`
QString choiceLink(const ComparisonChoice &choice);

/// A name as it is kept: without spaces around and doubled, at most 60 characters; may be empty.
QString comparisonName(const QString &typed);

} // namespace aigo
