// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

namespace aigo {

enum class ChangeKind : quint8 {
    Added,
    Unlisted,
    Relisted,
    Price,
    Context,
    MaxOutput,
    Capability,
    Alias,
    Deprecated,
    Retired,
    Name
};
QString changeKindName(ChangeKind kind); ///< "added", "max_output", …
std::optional<ChangeKind> changeKindFromName(QStringView name);

/// One line of a change log: of a source (what its documents say) or of the merged catalogue.
struct Change
{
    Instant at{}; ///< the document's as-of
    QString source;
    ChangeKind kind = ChangeKind::Added;
    QString model;                   ///< our id; empty for a source's entry that is no model
    QString sourceKey;               ///< empty in the merged log's model-wide lines
    QString field;                   ///< a price's path ("batch.input"), a capability's word, "alias_of"; else empty
    std::optional<QString> oldValue; ///< as the JSON shows it; nullopt: was not there
    std::optional<QString> newValue;
    QString unit; ///< "usd_per_million_tokens", "usd_per_image", "tokens", or empty
    std::optional<QDate> effective;
    QStringList flags; ///< "implausible", "held"

    /// The change in percent of the old value; nullopt unless both are numbers and the old is not 0.
    std::optional<double> percent() const;
    bool operator==(const Change &) const = default;
};

} // namespace aigo
