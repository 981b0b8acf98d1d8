// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/model.h"
#include "core/domain/pin.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <vector>

namespace aigo {

/// One fact that the user knows better than every source.
struct Override
{
    QString model; ///< id
    QString field; ///< a price's path ("input", "batch.output"), or one of overridableFields()
    QString value; ///< as the JSON shows it: USD for a million tokens or a unit, tokens, a date, a text
    bool operator==(const Override &) const = default;
};

/// The fields beside prices: "context_window", "max_output_tokens", "name", …
QStringList overridableFields();

/// Puts the value into `facts` as a source would say it; an empty value takes it out. Invalid where the field is none
/// or the value does not fit it (the error says what does).
Status setFact(ModelFacts &facts, const QString &field, const QString &value);
/// What setFact put there, by field: prices first.
std::vector<Override> factsSet(const ModelFacts &facts);

/// The user's facts are a source of their own ("user"), the most trusted one, so that they have a history like any
/// other: each change is a new document of it. On the store's thread, inside a transaction.
Result<std::vector<Override>> overrides(QSqlDatabase &db);
/// Sets each (an empty value clears it) and leaves the others as they are. NotFound where no source knows the model.
Status applyOverrides(QSqlDatabase &db, const std::vector<Override> &changes, Instant now);

/// Pins each (one without a source unpins) and merges the models that it concerns anew. On the store's thread, inside a
/// transaction.
Status applyPins(QSqlDatabase &db, const std::vector<Pin> &changes);

} // namespace aigo
