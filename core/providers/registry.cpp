// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"

#include "core/reading/json.h"

#include <QDir>
#include <QFile>
#include <algorithm>

/// Resources of a static library are there only once they are asked for; not callable from within a namespace.
static void openProviderResources()
{
    Q_INIT_RESOURCE(providers);
}

namespace aigo {

namespace {

Error broken(const QString &where, const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what, .where = where};
}

QStringList words(JsonValue list)
{
    QStringList out;
    for (const JsonMember &item : list.items()) {
        if (item.value.isString()) {
            out.append(item.value.string());
        }
    }
    return out;
}

KeylessAnswer keyless(JsonValue json)
{
    KeylessAnswer answer;
    answer.members = words(json["members"]);
    for (const JsonMember &item : json["status"].items()) {
        if (const auto status = item.value.integer()) {
            answer.statuses.push_back(static_cast<int>(*status));
        }
    }
    return answer;
}

Result<Provider> readProvider(JsonValue json, const QString &where)
{
    Provider provider;
    provider.slug = json["slug"].string();
    provider.name = json["name"].string();
    if (provider.slug.isEmpty() || provider.slug != provider.slug.toLower() || provider.name.isEmpty()) {
        return broken(where, QStringLiteral("a provider needs a slug in lower case and a name"));
    }
    provider.aliases = words(json["aliases"]);
    provider.adapter = json["adapter"].string();
    provider.website = QUrl(json["website"].string());
    provider.baseUrl = QUrl(json["base_url"].string());
    provider.keyEnv = json["key_env"].string();
    provider.statusPage = QUrl(json["status_page"].string());
    provider.enabled = json["enabled"].boolean().value_or(false);
    provider.openWeightsHost = json["open_weights_host"].boolean().value_or(false);
    const JsonValue list = json["list"];
    provider.list = {words(list["requests"]), words(list["details"]), list["key_header"].string(), provider.baseUrl};
    provider.subscription = json["subscription"].boolean().value_or(false);
    provider.description = json["description"].string();
    provider.regions = words(json["regions"]);
    provider.dataResidency = words(json["data_residency"]);
    provider.factsSource = QUrl(json["facts_source"].string());
    provider.factsAsOf = QDate::fromString(json["facts_as_of"].string(), Qt::ISODate);
    if (const JsonValue every = json["check_every"]; every.isString()) {
        const auto interval = parseDuration(every.string());
        if (!interval) {
            return broken(where, QStringLiteral("%1: check_every is no duration").arg(provider.slug));
        }
        provider.checkEvery = *interval;
    }
    if (!provider.adapter.isEmpty() && (modelListAdapter(provider.adapter) == nullptr || !provider.baseUrl.isValid())) {
        return broken(where, QStringLiteral("%1: an unknown adapter, or no base_url").arg(provider.slug));
    }
    return provider;
}

} // namespace

Status ProviderRegistry::add(QByteArrayView json, const QString &where)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return broken(where, parsed.error().what);
    }
    std::vector<JsonValue> objects;
    const JsonValue root = parsed->root();
    if (root.isObject()) {
        objects.push_back(root);
    }
    for (const JsonMember &item : root.items()) {
        objects.push_back(item.value);
    }
    for (const JsonValue &object : objects) {
        auto provider = readProvider(object, where);
        if (!provider) {
            return provider.error();
        }
        const auto at = std::lower_bound(m_providers.begin(), m_providers.end(), provider->slug,
                                         [](const Provider &p, const QString &slug) { return p.slug < slug; });
        if (at != m_providers.end() && at->slug == provider->slug) {
            return broken(where, QStringLiteral("the provider %1 is there twice").arg(provider->slug));
        }
        if (const JsonValue answer = object["keyless"]; answer.isObject()) {
            m_keyless.insert(provider->slug, keyless(answer));
            provider->checkWithoutKey = true;
        }
        if (const JsonValue status = object["status"]; status.isObject()) {
            m_statusPages.insert(provider->slug,
                                 {provider->statusPage, words(status["documents"]), words(status["components"]),
                                  words(status["ignored"]), words(status["products"])});
        }
        if (const JsonValue realtime = object["realtime"]; realtime.isObject()) {
            const RealtimePlace place{QUrl(realtime["url"].string()), realtime["key_header"].string().toLatin1()};
            if (place.url.scheme() != u"wss" || place.url.host().isEmpty() || place.keyHeader.isEmpty()) {
                return broken(where,
                              QStringLiteral("%1: realtime needs a wss url and a key_header").arg(provider->slug));
            }
            m_realtime.insert(provider->slug, place);
        }
        for (const JsonMember &item : object["credit"].items()) {
            auto place = readCreditPlace(item.value);
            if (!place) {
                return broken(where, QStringLiteral("%1: %2").arg(provider->slug, place.error().what));
            }
            m_credit[provider->slug].push_back(std::move(*place));
        }
        m_slugs.add(provider->slug, provider->slug);
        for (const QString &alias : std::as_const(provider->aliases)) {
            m_slugs.add(alias, provider->slug);
        }
        m_providers.insert(at, std::move(*provider));
    }
    return Done{};
}

Result<ProviderRegistry> ProviderRegistry::shipped()
{
    openProviderResources();
    ProviderRegistry registry;
    const QDir folder(QStringLiteral(":/providers"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return broken(name, file.errorString());
        }
        if (const Status added = registry.add(file.readAll(), name); !added) {
            return added.error();
        }
    }
    if (registry.m_providers.empty()) {
        return broken(QStringLiteral("resources/providers"), QStringLiteral("the program carries no providers"));
    }
    return registry;
}

const Provider *ProviderRegistry::find(QStringView slugOrAlias) const
{
    const QString slug = m_slugs.slugFor(slugOrAlias);
    const auto at = std::lower_bound(m_providers.begin(), m_providers.end(), slug,
                                     [](const Provider &p, const QString &s) { return p.slug < s; });
    return at != m_providers.end() && at->slug == slug ? &*at : nullptr;
}

Provider ProviderRegistry::provider(QStringView slugOrAlias) const
{
    if (const Provider *known = find(slugOrAlias)) {
        return *known;
    }
    Provider unknown;
    unknown.slug = m_slugs.slugFor(slugOrAlias);
    unknown.name = slugOrAlias.toString();
    return unknown;
}

QSet<QString> ProviderRegistry::subscriptions() const
{
    QSet<QString> slugs;
    for (const Provider &provider : m_providers) {
        if (provider.subscription) {
            slugs.insert(provider.slug);
        }
    }
    return slugs;
}

KeylessAnswer ProviderRegistry::keylessAnswer(const Provider &provider) const
{
    const auto it = m_keyless.constFind(provider.slug);
    if (it != m_keyless.constEnd()) {
        return *it;
    }
    return KeylessAnswer{{200, 400, 401, 403},
                         {QStringLiteral("data"), QStringLiteral("models"), QStringLiteral("error"),
                          QStringLiteral("detail"), QStringLiteral("message")}};
}

std::optional<RealtimePlace> ProviderRegistry::realtimePlace(const Provider &provider) const
{
    const auto it = m_realtime.constFind(provider.slug);
    if (it == m_realtime.constEnd()) {
        return std::nullopt;
    }
    RealtimePlace place = *it;
    const Provider *shipped = find(provider.slug);
    if (shipped != nullptr && shipped->baseUrl != provider.baseUrl) {
        place.url.setScheme(provider.baseUrl.scheme() == u"http" ? QStringLiteral("ws") : QStringLiteral("wss"));
        place.url.setHost(provider.baseUrl.host());
        place.url.setPort(provider.baseUrl.port());
    }
    return place;
}

std::vector<CreditPlace> ProviderRegistry::creditPlaces(const Provider &provider) const
{
    return m_credit.value(provider.slug);
}

StatusPage ProviderRegistry::statusPage(const Provider &provider) const
{
    const auto it = m_statusPages.constFind(provider.slug);
    if (it != m_statusPages.constEnd() && it->url == provider.statusPage) {
        return *it;
    }
    StatusPage page;
    page.url = provider.statusPage;
    return page;
}

} // namespace aigo
