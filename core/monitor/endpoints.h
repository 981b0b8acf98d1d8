// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"

#include <QString>
#include <QStringList>
#include <map>
#include <toml++/toml.h>
#include <vector>

namespace aigo {

class TomlReader;

/// The user's endpoints among the settings' texts, as `endpoint.NAME`: the table of the configuration document in one
/// line. By name; what cannot be read any more is left out.
std::vector<Endpoint> endpointsFromTexts(const std::map<QString, QString> &texts);
QString endpointKey(const Endpoint &endpoint);
QString endpointText(const Endpoint &endpoint);

/// [[endpoint]]: name, url, method ("GET" or "HEAD"), headers (a table: header = environment variable), status (a list
/// of codes), expect (a list of expectations, see Expectation), every, enabled, insecure.
Endpoint readEndpoint(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table endpointTable(const Endpoint &endpoint);

} // namespace aigo
