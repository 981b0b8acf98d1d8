// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/result.h"

#include <QByteArrayView>

namespace aigo {

/// What is known of a suite by its name and who tells of it; of one that is not known what its source's others share.
/// Of one that its source names (BenchmarkScore::suite is a NamedSuite's word) `suite` is the word made of that name.
/// Pure; any thread.
BenchmarkSuite benchmarkSuite(const QString &suite, const QString &source);

/// The rules of names as JSON: {"names":{"lmarena/Claude 3 Opus":"claude-3-opus-20240229"|null}, "moving":[…],
/// "makers":[…]}. Invalid where it is not so.
Result<BenchmarkNames> readBenchmarkNames(QByteArrayView json);
/// The ones that the program carries (resources/benchmarks/names.json). A test checks them. Any thread.
const BenchmarkNames &shippedBenchmarkNames();

} // namespace aigo
