// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
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
    QUrl address{}; ///< a whole one; where it is empty, `path` and `query` below the base URL count
    QString path{}; ///< "models", or "/api/tags" on the base URL's origin
    QUrlQuery query{};
    QByteArray keyHeader{};           ///< "Authorization", "x-api-key", "api-key"; empty: the key must not go there
    QByteArray keyPrefix{};           ///< "Bearer " or nothing
    std::vector<ApiHeader> headers{}; ///< without the key

    QUrl url(const QUrl &base) const;
};

/// The next page of an answer: a parameter of the same request, or a whole address where `parameter` is empty.
struct NextPage
{
    QString parameter{};
    QString token{};
    bool isNone() const { return token.isEmpty(); }
    bool operator==(const NextPage &) const = default;
};

struct ListPage
{
    /// Whole: this page and those that follow are the list. Unended: so are they, but only the answer's headers tell
    /// whether more follow. Details: facts of some models, from which nothing follows for the others.
    enum class Kind : quint8 { Whole, Unended, Details };

    Kind kind = Kind::Whole;
    std::vector<ModelFacts> models; ///< sourceKey is the id as listed, apiId the one on the wire
    std::vector<SourceDocument::Skipped> skipped;
    NextPage next;            ///< none: this is the last one
    bool tellsLoaded = false; ///< its models are those that a local server has in memory
};

/// How one kind of API is asked for its list. The kinds are the words of the configuration: openai anthropic google
/// mistral cohere huggingface ollama openai-compatible. What answers is told by its content: the last three read every
/// shape of dialects.h that is not one lab's own.
struct ModelListAdapter
{
    QStringView kind;
    const char *query; ///< of "models": "limit=1000"
    const char *keyHeader;
    const char *keyPrefix;
};
/// nullptr for a kind that has none: known, not polled.
const ModelListAdapter *modelListAdapter(QStringView adapter);

/// The request for the first page of "models" and what its answer says, for callers that need one page only.
/// Errors: a body that is not JSON or not such a list (ErrorKind::Unreadable), an error object in a 200 likewise.
Result<ModelListRequest> modelListRequest(const Provider &provider);
Result<ListPage> readModelListPage(const Provider &provider, QByteArrayView body);

/// Puts together the pages of all requests that one list takes:
///     ModelListing listing(provider);
///     while (const auto request = listing.next()) {
///         …fetch…;
///         const Status ok = answered ? listing.take(body, link) : listing.lost(error);
///         if (!ok) …
///     }
///     listing.document(asOf)
/// A page token that came before, a page that promises more and has nothing, a link to another host and more than
/// `mostPages` are errors (ErrorKind::Unreadable, TooLarge): such a list is not complete.
class ModelListing
{
public:
    static constexpr int mostPages = 200; ///< of one request

    explicit ModelListing(const Provider &provider);

    std::optional<ModelListRequest> next() const; ///< nullopt: nothing more to ask
    /// `link` is the answer's Link header, empty where it has none.
    Status take(QByteArrayView body, QByteArrayView link = {});
    /// The request of next() failed. Fine where it was for details, which are then missing; else the error itself.
    Status lost(const Error &error);
    int pages() const { return m_pages; }

    /// What has been read so far, with the provider's slug as source; `complete` once every request has ended well.
    SourceDocument document(Instant asOf) const;

private:
    friend Result<SourceDocument> readModelList(const Provider &provider, std::span<const QByteArray> pages,
                                                Instant asOf);
    struct Step
    {
        ModelListRequest request;
        bool details = false;
    };

    Provider m_provider;
    const ModelListAdapter *m_adapter;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    std::vector<ModelFacts> m_models;
    std::vector<SourceDocument::Skipped> m_skipped;
    QSet<QString> m_loaded;
    QSet<QString> m_tokens; ///< of this request
    NextPage m_next;
    int m_pages = 0;
    int m_stepPages = 0;
    bool m_failed = false;
    bool m_ended = false; ///< a whole list has ended
    bool m_toldLoaded = false;

    Status check(const ListPage &page) const;
    void keep(ListPage page, bool details);
    void endStep();
};

/// Saved documents as the pages of one answer, in order; further ones may give details. `complete` is false where the
/// last one promises more, where only headers that are not saved could tell, and of details alone.
Result<SourceDocument> readModelList(const Provider &provider, std::span<const QByteArray> pages, Instant asOf);

} // namespace aigo
