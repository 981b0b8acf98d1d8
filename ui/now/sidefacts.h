// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/now/siderow.h"

#include <span>
#include <vector>

namespace aigo {

/// The side column's rows from what the desk says. Pure but for the language.

/// Open incidents, theirs and ours, of those that are watched, the worst and then the newest first; announced ones from
/// a day before. An outage of ours that an incident of theirs explains stands with it. A row's key is
/// "provider\nid".
std::vector<SideRowFacts> incidentRows(std::span<const Incident> incidents, const std::vector<ProviderView> &views,
                                       Instant now);

/// Changes of one model, kind and time in words: "Price", "input ↓ 80 %, 10.00 → 2.00". `model` may be gone: null.
struct ChangeWords
{
    QString word;
    State tone = State::Unknown;
    QString text;
};
ChangeWords changeWords(std::span<const Change *const> group, const Model *model, Instant now);
/// A price that nobody believes and one that is held back are no news yet.
bool isNews(const Change &change);

/// The newest changes of the merged catalogue, those of a model, a kind and a time in one row. A row's key is the
/// model's id.
std::vector<SideRowFacts> changeRows(std::span<const Change> changes, const Catalogue &catalogue, Instant now,
                                     std::size_t most);

} // namespace aigo
