// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

namespace aigo {

/// What a wire id says of the model behind it, for linking only: models are never merged by it, and nothing is read out
/// of display names. Where an id might mean two things, it is left as it is: a link that is missing is better than a
/// wrong one.
///
/// Dropped are what only tells where and how a model is served: paths ("anthropic/", "accounts/fireworks/models/"),
/// Bedrock's regions, vendors and versions ("us.anthropic.…-v1:0"), Vertex' "@default" and "-maas", a router's variants
/// (":free", ":groq") and quantizations ("-fp8"). Case, and '.', '_' or '-' between digits, make no difference. What
/// makes another model stays: sizes, "-mini", "-thinking", "-instruct", "-preview".
struct Lineage
{
    QString base;        ///< "claude-sonnet-4-5"; never empty unless the id is
    QString snapshot;    ///< "2025-09-29", "2025-03", "0613", "2507", "001", as far as the id tells; empty: none
    QDate date;          ///< the snapshot's day, where it names a whole one
    bool latest = false; ///< it ends in "-latest" (or ":latest", "@latest")
    QString serving;     ///< what was dropped of how it is served: "free", "groq", "fp8"
    bool operator==(const Lineage &) const = default;
};
/// lineageOf(lineageOf(id).base).base is lineageOf(id).base.
Lineage lineageOf(QStringView wireId);

} // namespace aigo
