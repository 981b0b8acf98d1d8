// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <utility>
#include <vector>

namespace aigo {

struct YamlLimits
{
    qint64 bytes = 8LL * 1024 * 1024;
    int depth = 16;
    qsizetype rows = 100'000;
    qsizetype fields = 200; ///< of a row
};

/// A YAML document that is a list of flat tables, as leaderboards and registries keep them: each value as text, as the
/// document spells it ("0.0000", "00123"), null and "~" as empty. Read event by event: nothing is ever expanded, and
/// anchors, aliases and merges are refused, so that a small document stays small. What is not such a list at all
/// (HTML, JSON, empty, broken YAML, two documents) is ErrorKind::Unreadable with its line, what passes a limit
/// ErrorKind::TooLarge. Values that are lists or tables themselves are left out; a row that is no table, or that has a
/// key twice, stays with its problem. Any thread.
struct YamlRows
{
    struct Row
    {
        qsizetype line = 0; ///< from 1
        std::vector<std::pair<QByteArray, QByteArray>> fields;
        QString problem;

        QByteArray value(QByteArrayView name) const; ///< without surrounding blanks; empty where there is none
    };
    std::vector<Row> rows;

    static Result<YamlRows> parse(QByteArrayView text, YamlLimits limits = {});
};

} // namespace aigo
