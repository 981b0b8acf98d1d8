// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/statuspage.h"
#include "core/providers/creditanswer.h"
#include "core/providers/outcomes.h"

#include <QByteArrayView>
#include <QHash>
#include <QSet>
#include <optional>
#include <vector>

namespace aigo {

/// Where a provider's realtime API is opened, and in which header its key goes ("Authorization": as a Bearer).
struct RealtimePlace
{
    QUrl url; ///< wss
    QByteArray keyHeader;
    bool operator==(const RealtimePlace &) const = default;
};

/// The providers that the program ships (resources/providers/*.json, an object or a list of them each: slug, name,
/// aliases, adapter, base_url, website, key_env, status_page, check_every, enabled, open_weights_host, subscription,
/// status {documents, components, ignored, products} as StatusPage says, keyless {status, members}, list {requests,
/// details, key_header} as ModelListPlaces says, realtime {url, key_header}, credit [a CreditPlace each], and of the
/// company description, regions, data_residency with facts_source and facts_as_of). A plain value; any thread.
class ProviderRegistry
{
public:
    /// From the program's resources, by slug. A test checks them, so that an error here is a broken build.
    static Result<ProviderRegistry> shipped();

    /// Adds one provider's document; `where` names it in an error.
    Status add(QByteArrayView json, const QString &where);

    const std::vector<Provider> &providers() const { return m_providers; } ///< by slug
    /// By slug or alias; nullptr where it is unknown.
    const Provider *find(QStringView slugOrAlias) const;
    /// The known one, or what an unknown word becomes: a provider of that name, known and not polled.
    Provider provider(QStringView slugOrAlias) const;

    const ProviderSlugs &slugs() const { return m_slugs; }
    QString slugFor(QStringView alias) const { return m_slugs.slugFor(alias); }
    /// The slugs of those that are paid by the month: what readModelsDev asks for.
    QSet<QString> subscriptions() const;

    /// How this provider answers without a key; one that the registry does not know may answer with a list or any of
    /// the known error shapes.
    KeylessAnswer keylessAnswer(const Provider &provider) const;

    /// None: it has no realtime API that is known. Of a base URL that the user gave: the same path on its origin.
    std::optional<RealtimePlace> realtimePlace(const Provider &provider) const;

    /// Where it tells what is left to spend, in the order to ask: the next one where a place is forbidden to the key.
    /// Empty: it tells nobody, or nowhere that is known.
    std::vector<CreditPlace> creditPlaces(const Provider &provider) const;

    /// What of the provider's page is about its API. Of a page that the user named only its address is known.
    StatusPage statusPage(const Provider &provider) const;

private:
    std::vector<Provider> m_providers;
    ProviderSlugs m_slugs;
    QHash<QString, KeylessAnswer> m_keyless;
    QHash<QString, StatusPage> m_statusPages;
    QHash<QString, RealtimePlace> m_realtime;
    QHash<QString, std::vector<CreditPlace>> m_credit;
};

} // namespace aigo
