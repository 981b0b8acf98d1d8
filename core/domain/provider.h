// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <vector>

namespace aigo {

/// What of a provider's list of models its adapter does not know. A place is a path below the base URL ("models?x=y"),
/// on its origin ("/api/tags"), or a whole address, which counts while the base URL is the shipped one (else its path
/// on the base URL's origin). The key is sent to the base URL's origin only.
struct ModelListPlaces
{
    QStringList requests; ///< together they are the list; empty: the adapter's own place
    QStringList details;  ///< more facts of models on the list; what fails there costs those facts only
    QString keyHeader;    ///< empty: the adapter's
    QUrl shippedBase;     ///< the base URL that whole addresses belong to
    bool operator==(const ModelListPlaces &) const = default;
};

/// A provider as the program knows it: shipped data (resources/providers) with the user's settings laid over it. Never
/// holds a key.
struct Provider
{
    QString slug;        ///< "openai"
    QString name;        ///< as its users write it: "OpenAI"
    QStringList aliases; ///< slugs that sources use for it
    QString adapter;     ///< by modelListAdapter: openai anthropic google …; empty: known, not polled
    QUrl website;
    QUrl baseUrl;
    QString keyEnv; ///< the environment's variable that may hold the key
    QUrl statusPage;
    Milliseconds checkEvery{60'000};
    bool enabled = false;
    bool checkWithoutKey = false; ///< its API answers without a key in a shape that proves reachability
    bool insecure = false;        ///< the user allows plain http with a key beyond loopback
    bool openWeightsHost = false;
    bool subscription = false; ///< sold by the month: a source's price of 0 means included, not free

    QString description;       ///< one sentence in English; empty: unknown
    QStringList regions;       ///< where it is served from: "us", "eu", …; empty: unknown
    QStringList dataResidency; ///< regions that data can be kept in by contract
    QUrl factsSource;          ///< the page that says the three above
    QDate factsAsOf;

    ModelListPlaces list;

    bool operator==(const Provider &) const = default;
};

/// Where a provider's key comes from: told to the user, never the key itself.
enum class KeyOrigin : quint8 { None, Environment, Keychain, Session };
QString keyOriginName(KeyOrigin origin); ///< "none", "environment", "keychain", "session"

/// A filter preset, the same in the window and on the command line.
struct Preset
{
    QString name;
    QString filter;
    QString sort;
    QStringList columns;
    bool shipped = false;
    QString page = QStringLiteral("models"); ///< where it belongs
    /// Those of its columns that stay at the left.
    QStringList pinned{QStringLiteral("name")};
    bool operator==(const Preset &) const = default;
};

} // namespace aigo
