// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <span>

namespace aigo {

class ProviderRegistry;

/// What readers need to know of the providers; copied, because they run on the store's thread.
struct SourceContext
{
    ProviderSlugs slugs;
    QSet<QString> subscriptions; ///< providers that are sold by the month
    QString place{};             ///< the file's name or the address, where a document does not say what it is of
};

/// A public source as shipped: what it gives, where it is, how often a good citizen asks, and how its answer
/// is read.
struct KnownSource
{
    using Read = Result<SourceDocument> (*)(std::span<const QByteArray> pages, Instant asOf, const SourceContext &);
    /// Where the page's own words lead next, relative to the page; empty: it is the last.
    using NextPage = QString (*)(QByteArrayView page);

    /// Where its documents go: the catalogue of models, or the scores of leaderboards.
    enum class Kind : quint8 { Catalogue, Benchmarks };

    QString name;
    QStringList gives;
    QString url;
    Milliseconds every{};
    bool enabled = true;
    Read read = nullptr;
    NextPage next = nullptr; ///< nullptr: one document, never pages
    QString modelPath;       ///< below `url`, with "%1" for a model's wire id: it is asked model by model
    QString filter;          ///< then: of which models, the newest first
    Kind kind = Kind::Catalogue;
    QString keyEnv{};       ///< it answers to the user's key only, out of this environment variable
    QByteArray keyHeader{}; ///< which is sent in this header
    bool allSuites = false; ///< of leaderboards: one document speaks of all its suites; one that it lacks has ended
};

const std::vector<KnownSource> &knownSources();
const KnownSource *knownSource(const QString &name);

/// What a source gives, in words of the JSON: "models", "prices".
QStringList sourceGives(const QString &source);

/// Reads one saved or fetched document of a source. Any thread.
using DocumentReader = std::function<Result<SourceDocument>(const std::vector<QByteArray> &pages, Instant asOf)>;

/// The reader of a source, by its name or a provider's; NotFound where this version reads no such documents.
/// `place`: the file's name or the address.
Result<DocumentReader> documentReader(const QString &source, const ProviderRegistry &registry,
                                      const QString &place = {});

} // namespace aigo
