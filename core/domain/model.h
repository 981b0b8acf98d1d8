// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "core/domain/instant.h"
#include "core/domain/price.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

enum class Lifecycle : quint8 { Unknown, Announced, Preview, Current, Deprecated, Retired };
QString lifecycleName(Lifecycle lifecycle); ///< "unknown", "announced", …
std::optional<Lifecycle> lifecycleFromName(QStringView name);

/// What one source says of one model at one time. Everything but the key may be unknown: an empty text, nullopt, an
/// empty list.
struct ModelFacts
{
    QString sourceKey; ///< the entry's key as the source spells it
    /// The endpoint's id `provider/model`: provider in lower case, the rest as the provider spells it. Empty where the
    /// entry is no model (LiteLLM keeps such entries in its map); it then counts in the source's own log only.
    QString id;
    QString provider; ///< our slug; the first part of `id`
    /// What goes on the wire at the provider: the rest of `id`, except of a router's endpoint, whose id adds `@` and
    /// the endpoint's tag.
    QString apiId;
    bool plainKey =
        true; ///< of two keys of one source that meet in one id, the one without the provider's prefix decides

    QString name;
    QString family;
    QString description;
    std::optional<qint64> contextWindow;
    std::optional<qint64> maxOutputTokens;
    Capabilities capabilities;
    Modalities input;
    Modalities output;
    std::optional<bool> openWeights;
    QString license;
    QStringList regions;
    QDate released;
    QDate deprecated; ///< the day it is (or was) announced to go; sources that know one date only give the day it ends
                      ///< here
    QDate retired;
    QString successor;
    Lifecycle lifecycle = Lifecycle::Unknown;
    QStringList aliases; ///< other wire ids at the same provider that lead to this model
    PriceList prices;    ///< those that count at the document's as-of

    std::optional<qint64> maxInputTokens; ///< where the input's own limit is below the context window
    QString knowledgeCutoff;              ///< "2025-03" or "2025-03-31", as far as it is told
    QString aliasOf;       ///< the id (`provider/model`) that this wire id leads to now: "~openai/gpt-latest"
    QString huggingFaceId; ///< its weights on the Hub: "meta-llama/Llama-3.3-70B-Instruct"
    QString servedBy;      ///< our slug of who serves it behind a router; empty: the provider itself
    QString quantization;  ///< "fp8", "Q4_K_M"
    QString parameters;    ///< "70B", as the source writes it
    std::vector<ScheduledPrice> schedule; ///< by key, then day: every price that the source dates, of any time

    bool operator==(const ModelFacts &) const = default;
};

/// Where a fact comes from and from when.
struct Provenance
{
    QString source;
    QString key; ///< the source's key
    Instant asOf{};
    bool operator==(const Provenance &) const = default;
};

/// What sources say differently about one field (a price's path, "context_window", …), the winner first.
struct Conflict
{
    struct Value
    {
        Provenance from;
        QString value;     ///< as the JSON shows it
        QStringList flags; ///< "implausible"
        bool operator==(const Value &) const = default;
    };
    QString field;
    std::vector<Value> values;
    bool operator==(const Conflict &) const = default;
};

/// A model as the catalogue merges it: the winner of every field, and where each came from.
struct Model
{
    ModelFacts facts; ///< sourceKey is that of the first source; prices hold no implausible ones
    std::map<QString, Provenance>
        sources; ///< by field: a price's path, "name", "context_window", "max_output_tokens", "capabilities", …
    std::vector<Conflict> conflicts;
    std::vector<Provenance> sourceKeys; ///< every entry that met in this id
    bool embedded = false;              ///< known from the embedded catalogue only

    const QString &id() const { return facts.id; }
    /// The newest as-of among its facts.
    Instant asOf() const;
    /// Today's lifecycle: what the source says, moved on by its dates.
    Lifecycle lifecycleOn(QDate today) const;
    /// Until the day it stops working (or, where only that is known, until it is deprecated); never below 0.
    std::optional<qint64> daysLeft(QDate today) const;
    bool operator==(const Model &) const = default;
};

/// The name a person reads: the source's name, else the wire id.
QString displayName(const ModelFacts &facts);

/// Sorts a schedule as ModelFacts::schedule wants it and drops repeats.
void sortSchedule(std::vector<ScheduledPrice> &schedule);

} // namespace aigo
