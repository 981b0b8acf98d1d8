// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparisonchoice.h"

#include <QUrl>

namespace aigo {

namespace {

constexpr qsizetype longestId = 1000;
constexpr qsizetype longestName = 60;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "/:@"));
}

} // namespace

QString choiceText(const ComparisonChoice &choice)
{
    QStringList ids;
    for (const QString &id : choice.models) {
        ids << encoded(id);
    }
    QString text = QStringLiteral("models=") + ids.join(u',') + QStringLiteral("&workload=");
    const QString name = workloadNameOf(choice.workload);
    text += encoded(name.isEmpty() ? workloadText(choice.workload) : name);
    return choice.differencesOnly ? text + QStringLiteral("&differences=yes") : text;
}

ComparisonChoice choiceFrom(const QUrlQuery &query, ComparisonChoice base)
{
    const QString models = QStringLiteral("models");
    const QString workload = QStringLiteral("workload");
    const QString differences = QStringLiteral("differences");
    if (query.hasQueryItem(models)) {
        base.models.clear();
        // Commas part the ids before they are decoded: an id may hold one.
        const QString list = query.queryItemValue(models, QUrl::FullyEncoded);
        for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
            const QString id = QUrl::fromPercentEncoding(part.toUtf8());
            const bool fits = base.models.size() < ComparisonChoice::mostModels && id.size() <= longestId;
            if (fits && !id.isEmpty() && !base.models.contains(id)) {
                base.models += id;
            }
        }
    }
    if (query.hasQueryItem(workload)) {
        if (const auto read = parseWorkload(query.queryItemValue(workload, QUrl::FullyDecoded))) {
            base.workload = *read;
        }
    }
    if (query.hasQueryItem(differences)) {
        base.differencesOnly = query.queryItemValue(differences) == u"yes";
    }
    return base;
}

QString choiceLink(const ComparisonChoice &choice)
{
    return QStringLiteral("aigo://compare?") + choiceText(choice);
}

QString comparisonName(const QString &typed)
{
    return typed.simplified().first(std::min(typed.simplified().size(), longestName));
}

} // namespace aigo
