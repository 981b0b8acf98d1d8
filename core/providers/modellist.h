// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QUrl>
#include <QUrlQuery>
#include <optional>
#include <span>
#include <vector>

/// Providers' own lists of models: what to ask, and what the answers mean. No sockets here and no keys: the caller puts
/// the key behind `keyPrefix` into the header `keyHeader`. Pure; any thread.
namespace aigo {

struct ApiHeader
{
    QByteArray name;
    QByteArray value;
    bool operator==(const ApiHeader &) const = default;
};

struct ModelListRequest
{
    QString path{}; ///< below the provider's base URL: "models"
    QUrlQuery query{};
    QByteArray keyHeader{};           ///< "Authorization", "x-api-key", "x-goog-api-key"
    QByteArray keyPrefix{};           ///< "Bearer " or nothing
    std::vector<ApiHeader> headers{}; ///< without the key

    QUrl url(const QUrl &base) const;
};

struct ListPage
{
    std::vector<ModelFacts> models; ///< sourceKey and apiId are the wire id
    std::vector<SourceDocument::Skipped> skipped;
    QString next; ///< what the request for the next page needs; empty: this is the last one
};

/// One dialect of list. The kinds are the words of the configuration: openai, anthropic, google, cohere; mistral,
/// huggingface, ollama and openai-compatible speak OpenAI's.
struct ModelListAdapter
{
    ModelListRequest (*request)(const QString &next); ///< `next` of the page before; empty for the first
    Result<ListPage> (*read)(QByteArrayView body, const QString &provider);
};
/// nullptr for a kind that has none: known, not polled.
const ModelListAdapter *modelListAdapter(QStringView adapter);

/// The request for the page `next` (empty: the first) and what its answer says, for callers that need one page only.
/// Errors: a body that is not JSON or not such a list (ErrorKind::Unreadable), an error object in a 200 likewise.
Result<ModelListRequest> modelListRequest(const Provider &provider, const QString &next = {});
Result<ListPage> readModelListPage(const Provider &provider, QByteArrayView body);

/// Puts the pages of one answer together:
///     ModelListing listing(provider);
///     while (const auto request = listing.next()) { …fetch…; if (const Status ok = listing.take(body); !ok) … }
///     listing.document(asOf)
/// A page token that came before, a page that promises more and has nothing, and more than `mostPages` are errors
/// (ErrorKind::Unreadable, TooLarge): such a list is not complete.
class ModelListing
{
public:
    static constexpr int mostPages = 200;

    explicit ModelListing(const Provider &provider);

    std::optional<ModelListRequest> next() const; ///< nullopt: nothing more to ask
    Status take(QByteArrayView body);
    int pages() const { return m_pages; }

    /// What has been read so far, with the provider's slug as source; `complete` once the last page is in.
    SourceDocument document(Instant asOf) const;

private:
    Provider m_provider;
    const ModelListAdapter *m_adapter;
    std::vector<ModelFacts> m_models;
    std::vector<SourceDocument::Skipped> m_skipped;
    QStringList m_tokens;
    QString m_next;
    int m_pages = 0;
    bool m_failed = false;
    bool m_done = false;
};

/// Saved documents as the pages of one answer, in order. `complete` is false where the last one promises more, or where
/// a page's token does not lead on to a page that is there.
Result<SourceDocument> readModelList(const Provider &provider, std::span<const QByteArray> pages, Instant asOf);

} // namespace aigo
