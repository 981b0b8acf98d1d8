// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QUrl>
#include <vector>

namespace aigo {

/// One thing that the JSON of an answer must say:
///     data.0.id = "x"      status != "degraded"      free_bytes >= 1000000      count(models) > 3
///     exists(data.0)       absent(error)             note contains "ready"
/// A path names members by name and items by number, from 0, with dots between; "." is the whole document. A text
/// stands in quotes; true, false, null and numbers do not.
struct Expectation
{
    enum class Test : quint8 { Exists, Absent, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };
    enum class Kind : quint8 { Text, Number, Word };

    QString written; ///< as the user wrote it
    QStringList path;
    bool counts = false; ///< how many items or members there are, instead of the value
    Test test = Test::Exists;
    Kind kind = Kind::Text; ///< of `value`
    QString value;
    bool operator==(const Expectation &) const = default;
};
Result<Expectation> parseExpectation(QStringView text);

/// A header of the request whose value stands in an environment variable: never in a file or the store.
struct EndpointHeader
{
    QString name;
    QString env;
    bool operator==(const EndpointHeader &) const = default;
};

/// Any address the user wants watched, on this machine and private networks, too. It is the target "endpoint/NAME".
struct Endpoint
{
    QString name;
    QUrl url;
    bool headOnly = false; ///< HEAD instead of GET
    std::vector<EndpointHeader> headers;
    std::vector<int> statuses{200};
    std::vector<Expectation> expect;
    Milliseconds every{60'000};
    bool enabled = true;
    bool insecure = false; ///< headers of the environment may go over plain http beyond this machine
    bool operator==(const Endpoint &) const = default;

    QString target() const { return QStringLiteral("endpoint/") + name; }
};

/// A name is letters, digits, and . _ - between them, so that it can stand in a target and a command.
bool isEndpointName(QStringView name);

} // namespace aigo
