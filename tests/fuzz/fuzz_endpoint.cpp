// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/endpointanswer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The first line is an expectation, the rest a document. What was read reads the same again, and what does not hold
/// says so in one line; an expectation and its opposite never both hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QByteArray all(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const qsizetype line = all.indexOf('\n');
    const auto expectation = parseExpectation(QString::fromUtf8(line < 0 ? all : all.left(line)));
    if (!expectation) {
        return expectation.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    if (const auto again = parseExpectation(expectation->written); !again || !(*again == *expectation)) {
        std::abort();
    }
    const auto document = JsonDocument::parse(line < 0 ? QByteArray() : all.mid(line + 1));
    if (!document) {
        return 0;
    }
    const auto why = whyNot(*expectation, document->root());
    if (why && (why->isEmpty() || why->size() > 1000)) {
        std::abort();
    }
    Expectation opposite = *expectation;
    if (opposite.test == Expectation::Test::Exists || opposite.test == Expectation::Test::Absent) {
        opposite.test =
            opposite.test == Expectation::Test::Exists ? Expectation::Test::Absent : Expectation::Test::Exists;
        if (why.has_value() == whyNot(opposite, document->root()).has_value()) {
            std::abort();
        }
    }
    return 0;
}
