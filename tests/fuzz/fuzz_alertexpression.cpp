// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertexpression.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text as a rule: what parses is printed and read back the same, what does not says where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const AlertExpressionParse parse = readAlertExpression(text);
    if (parse.problem) {
        const FilterProblem &problem = *parse.problem;
        if (problem.column < 0 || problem.column > text.size() || problem.length < 1 || problem.what.isEmpty()) {
            std::abort();
        }
        return 0;
    }
    const QString printed = alertExpressionText(parse.expression);
    const AlertExpressionParse again = readAlertExpression(printed);
    // Printing may write out what was left to its default and so pass the longest text that is read.
    if (again.problem ? printed.size() <= 4000
                      : !(again.expression == parse.expression) || alertExpressionText(again.expression) != printed) {
        std::abort();
    }
    if (alertSentence(parse.expression).isEmpty()) {
        std::abort();
    }
    const std::vector<AlertTruth> unknown(parse.expression.terms.size(), AlertTruth::Unknown);
    if (alertTruth(parse.expression, unknown) != AlertTruth::Unknown) {
        std::abort();
    }
    return 0;
}
