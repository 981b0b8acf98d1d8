// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"

namespace aigo {

/// What the editor of rules needs of their language, as filterTokens and filterCompletions are for filters. Pure, any
/// thread; both work on texts that do not parse.
std::vector<FilterToken> alertTokens(QStringView text);
/// Functions, what stands in their brackets (filters with their values, windows, percentiles, names), operators and the
/// words that a value may be. Sources' names are `source` in the vocabulary. At most 50.
std::vector<FilterCompletion> alertCompletions(QStringView text, int cursor, const FilterVocabulary &vocabulary);

} // namespace aigo
