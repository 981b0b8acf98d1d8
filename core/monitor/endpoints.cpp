// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/endpoints.h"

#include "core/monitor/tomlreader.h"

#include <QRegularExpression>
#include <sstream>

namespace aigo {

namespace {

constexpr QStringView prefix = u"endpoint.";

void readMethod(TomlReader &in, const toml::table &table, Endpoint &endpoint)
{
    const QString method = in.string(table, "method").value_or(QStringLiteral("GET"));
    endpoint.headOnly = method == u"HEAD";
    if (method != u"GET" && method != u"HEAD") {
        in.complain(*table.get("method"), QStringLiteral("method"), QStringLiteral("must be \"GET\" or \"HEAD\""));
    }
}

void readHeaders(TomlReader &in, const toml::table &table, Endpoint &endpoint)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9-]*$"));
    static const QRegularExpression variable(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    const toml::node *node = table.get("headers");
    const toml::table *headers = node == nullptr ? nullptr : node->as_table();
    if (node != nullptr && headers == nullptr) {
        in.complain(*node, QStringLiteral("headers"),
                    QStringLiteral("must be a table such as { Authorization = \"MY_VARIABLE\" }"));
    }
    if (headers == nullptr) {
        return;
    }
    for (const auto &[key, value] : *headers) {
        const EndpointHeader header{QString::fromStdString(std::string(key.str())),
                                    QString::fromStdString(value.value_or(std::string()))};
        if (!name.match(header.name).hasMatch() || !variable.match(header.env).hasMatch()) {
            // What stands there may be a key: it is not repeated.
            in.complain(value, QStringLiteral("headers"),
                        QStringLiteral("takes the name of an environment variable for each header; "
                                       "a value itself never stands in this file"));
        }
        endpoint.headers.push_back(header);
    }
}

void readStatuses(TomlReader &in, const toml::table &table, Endpoint &endpoint)
{
    const toml::node *node = table.get("status");
    if (node == nullptr) {
        return;
    }
    const toml::array *codes = node->as_array();
    endpoint.statuses.clear();
    bool good = codes != nullptr && !codes->empty() && codes->size() <= 100;
    for (std::size_t i = 0; good && i < codes->size(); ++i) {
        const auto code = codes->get(i)->value_exact<int64_t>();
        good = code && *code >= 100 && *code < 600;
        endpoint.statuses.push_back(good ? static_cast<int>(*code) : 0);
    }
    if (!good) {
        in.complain(*node, QStringLiteral("status"), QStringLiteral("must be a list of codes such as [200, 204]"));
    }
}

void readExpectations(TomlReader &in, const toml::table &table, Endpoint &endpoint)
{
    const toml::node *node = table.get("expect");
    if (node == nullptr) {
        return;
    }
    const toml::array *list = node->as_array();
    if (list == nullptr || list->size() > 100) {
        in.complain(*node, QStringLiteral("expect"), QStringLiteral("must be a list of texts, a hundred at most"));
        return;
    }
    for (const toml::node &item : *list) {
        const auto expectation = parseExpectation(QString::fromStdString(item.value_or(std::string())));
        if (!expectation) {
            in.complain(item, QStringLiteral("expect:"), expectation.error().line());
            return;
        }
        endpoint.expect.push_back(*expectation);
    }
    if (endpoint.headOnly && !endpoint.expect.empty()) {
        in.complain(*node, QStringLiteral("expect"), QStringLiteral("has nothing to look at with method = \"HEAD\""));
    }
}

} // namespace

Endpoint readEndpoint(TomlReader &in, const toml::table &table, QStringList &seen)
{
    in.onlyKeys(table, {QStringLiteral("name"), QStringLiteral("url"), QStringLiteral("method"),
                        QStringLiteral("headers"), QStringLiteral("status"), QStringLiteral("expect"),
                        QStringLiteral("every"), QStringLiteral("enabled"), QStringLiteral("insecure")});
    Endpoint endpoint;
    endpoint.name = in.name(table, "name", seen);
    if (const toml::node *name = table.get("name"); name != nullptr && !isEndpointName(endpoint.name)) {
        in.complain(*name, QStringLiteral("name"), QStringLiteral("takes letters, digits, and . _ - between them"));
    }
    if (table.get("url") == nullptr) {
        in.complain(table, QStringLiteral("url"), QStringLiteral("is missing"));
    }
    endpoint.url = in.url(table, "url", {QStringLiteral("https"), QStringLiteral("http")}).value_or(QUrl());
    readMethod(in, table, endpoint);
    readHeaders(in, table, endpoint);
    readStatuses(in, table, endpoint);
    readExpectations(in, table, endpoint);
    endpoint.every = in.duration(table, "every").value_or(endpoint.every);
    endpoint.enabled = in.boolean(table, "enabled").value_or(true);
    endpoint.insecure = in.boolean(table, "insecure").value_or(false);
    return endpoint;
}

toml::table endpointTable(const Endpoint &endpoint)
{
    toml::table table{{"name", endpoint.name.toStdString()},
                      {"url", endpoint.url.toString().toStdString()},
                      {"method", endpoint.headOnly ? "HEAD" : "GET"},
                      {"every", durationText(endpoint.every).toStdString()},
                      {"enabled", endpoint.enabled}};
    toml::table headers;
    for (const EndpointHeader &header : endpoint.headers) {
        headers.insert(header.name.toStdString(), header.env.toStdString());
    }
    if (!headers.empty()) {
        headers.is_inline(true);
        table.insert("headers", std::move(headers));
    }
    toml::array statuses;
    for (const int status : endpoint.statuses) {
        statuses.push_back(static_cast<int64_t>(status));
    }
    table.insert("status", std::move(statuses));
    toml::array expect;
    for (const Expectation &expectation : endpoint.expect) {
        expect.push_back(expectation.written.toStdString());
    }
    if (!expect.empty()) {
        table.insert("expect", std::move(expect));
    }
    if (endpoint.insecure) {
        table.insert("insecure", true);
    }
    return table;
}

QString endpointKey(const Endpoint &endpoint)
{
    return prefix.toString() + endpoint.name;
}

QString endpointText(const Endpoint &endpoint)
{
    std::ostringstream out;
    out << toml::toml_formatter{endpointTable(endpoint)};
    return QString::fromStdString(out.str());
}

std::vector<Endpoint> endpointsFromTexts(const std::map<QString, QString> &texts)
{
    std::vector<Endpoint> all;
    QStringList seen;
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        try {
            const toml::table table = toml::parse(it->second.toStdString());
            TomlReader in(it->first);
            const Endpoint endpoint = readEndpoint(in, table, seen);
            if (!in.problem) {
                all.push_back(endpoint);
            }
        } catch (const toml::parse_error &) {
            continue;
        }
    }
    return all;
}

} // namespace aigo
