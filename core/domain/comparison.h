// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/workload.h"

#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// Models side by side, in the order asked: what the Compare page, the picture and every file show. Titles and texts
/// are translated when it is made; keys are not. Pure; any thread.
enum class CellState : quint8 { Plain, Best, Worst, Unknown };

struct ComparisonCell
{
    QString text;              ///< as a person reads it: "1.05M", "412.80", "✓", "—"
    QString exact;             ///< as files hold it: "1048576", "412.803456", "yes"; empty where unknown
    std::optional<Int128> raw; ///< the figure in 10^-`decimals` of its row; none where it is no figure ("included")
    bool ranked = true;        ///< may be best or worst; not a cost of which a part is paid elsewhere
    CellState state = CellState::Plain;
    QString note;                           ///< "assumed: cache_read", "unknown: output"; translated, may be empty
    std::optional<Provenance> from;         ///< where the fact is from
    std::vector<Conflict::Value> otherwise; ///< what sources say of it where they disagree, who counts first
};

struct ComparisonRow
{
    enum class Kind : quint8 { Money, Tokens, Flag, Date, Text };
    enum class Better : quint8 { Neither, Lower, Higher };

    QString key;   ///< "workload.per_month", "input", "tiers.200000.input", "context_window", "cap.vision", "released"
    QString title; ///< translated
    QString unit;  ///< "USD", "USD/1M", "tokens" or empty
    Kind kind = Kind::Text;
    Better better = Better::Neither;
    int decimals = 0;
    std::vector<ComparisonCell> cells; ///< one a model

    bool differs() const;                   ///< not every cell says the same
    double number(std::size_t model) const; ///< for bars; NaN where unknown
};

struct ComparisonGroup
{
    QString key; ///< "workload", "prices", "limits", "capabilities", "lifecycle", "sources"
    QString title;
    std::vector<ComparisonRow> rows;
};

struct ComparedModel
{
    QString id;
    QString name;
    QString provider;
    WorkloadCost cost;
};

struct SourceAge
{
    QString source;
    Instant asOf{}; ///< the newest of it among these models
};

/// "2026-11-21 · Sources: litellm (139 d), openai (2 h)"; translated.
QString sourcesText(Instant at, const std::vector<SourceAge> &sources);

struct Comparison
{
    Instant at{};
    Workload workload;
    std::vector<ComparedModel> models;
    std::vector<ComparisonGroup> groups;
    std::vector<SourceAge> sources;

    const ComparisonRow *row(QStringView key) const;
    bool disputed() const; ///< a cell has sources that disagree
    /// Only the rows whose cells differ, and the groups that still have rows.
    Comparison differencesOnly() const;
    /// Ids of the best by the row's key; rows without a best are not there.
    std::map<QString, QStringList> best() const;
    /// "2026-11-21 · Sources: litellm (139 d), openai (2 h) · Workload: in=3000,…"; translated.
    QString footer() const;
};

Comparison compareModels(const std::vector<Model> &models, const Workload &workload, Instant now);

/// What one fact of one model rests on: who says it, when, and what others say; and of the row "sources" every entry
/// that met in the model. The one that counts first.
struct FactSource
{
    Provenance from;
    QString value; ///< empty where the entry as a whole is meant
    bool counts = false;
    QStringList flags;
};
std::vector<FactSource> sourceLines(const Model &model, const ComparisonRow &row, std::size_t column);

/// "AI-GO's word for a price of the list": "Input", "Cache read", "Input above 200k"; translated.
QString priceTitle(PriceKey key);
/// "Vision", "Function calling"; translated.
QString capabilityTitle(Capability capability);
QString lifecycleTitle(Lifecycle lifecycle);
QString modalityTitle(Modality modality);
/// "text, images"; translated.
QString modalitiesText(Modalities modalities);

} // namespace aigo
