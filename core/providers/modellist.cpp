// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/modellist.h"

#include "core/providers/listdetails.h"
#include "core/providers/listshape.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

Error noAdapter(const Provider &provider)
{
    return Error{.kind = ErrorKind::Invalid,
                 .what = QStringLiteral("%1 has no model list that can be read").arg(provider.slug),
                 .mend = QStringLiteral("give it an adapter")};
}

constexpr std::array adapters{
    ModelListAdapter{u"openai", "", "Authorization", "Bearer "},
    ModelListAdapter{u"openai-compatible", "", "Authorization", "Bearer "},
    ModelListAdapter{u"mistral", "", "Authorization", "Bearer "},
    ModelListAdapter{u"huggingface", "", "Authorization", "Bearer "},
    ModelListAdapter{u"ollama", "", "Authorization", "Bearer "},
    ModelListAdapter{u"anthropic", "limit=1000", "x-api-key", ""},
    ModelListAdapter{u"google", "pageSize=1000", "x-goog-api-key", ""},
    ModelListAdapter{u"cohere", "page_size=1000", "Authorization", "Bearer "},
};

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const int usual = a.scheme() == u"https" ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(usual) == b.port(usual);
}

/// The request for a place of the provider's data (ModelListPlaces).
ModelListRequest requestFor(const Provider &provider, const ModelListAdapter &adapter, const QString &place)
{
    ModelListRequest request;
    request.keyHeader =
        provider.list.keyHeader.isEmpty() ? QByteArray(adapter.keyHeader) : provider.list.keyHeader.toLatin1();
    request.keyPrefix = provider.list.keyHeader.isEmpty() ? QByteArray(adapter.keyPrefix) : QByteArray();
    if (adapter.kind == u"anthropic") {
        request.headers.push_back({"anthropic-version", "2023-06-01"});
    }
    const QUrl url(place);
    request.path = url.path();
    request.query = QUrlQuery(url);
    if (!url.isRelative() && sameOrigin(provider.baseUrl, provider.list.shippedBase)) {
        request.address = url;
        if (!sameOrigin(url, provider.baseUrl)) {
            request.keyHeader.clear();
            request.keyPrefix.clear();
        }
    }
    return request;
}

ModelListRequest usualRequest(const Provider &provider, const ModelListAdapter &adapter)
{
    return requestFor(provider, adapter, QStringLiteral("models?") + QString::fromLatin1(adapter.query));
}

/// The address behind rel="next" (RFC 8288): <https://…>; rel="next", <…>; rel="first".
QString nextLink(QByteArrayView link)
{
    constexpr qsizetype longest = 8192;
    const QString text = QString::fromLatin1(link.first(std::min(link.size(), longest)));
    qsizetype at = 0;
    while ((at = text.indexOf(u'<', at)) >= 0) {
        const qsizetype end = text.indexOf(u'>', at);
        if (end < 0) {
            return {};
        }
        const qsizetype after = text.indexOf(u'<', end);
        const QString rest = text.sliced(end + 1, (after < 0 ? text.size() : after) - end - 1).remove(u' ');
        if (rest.contains(u";rel=\"next\"", Qt::CaseInsensitive) || rest.contains(u";rel=next", Qt::CaseInsensitive)) {
            return text.sliced(at + 1, end - at - 1);
        }
        at = end;
    }
    return {};
}

} // namespace

QUrl ModelListRequest::url(const QUrl &base) const
{
    if (!address.isEmpty()) {
        return address;
    }
    QUrl url(base);
    if (path.startsWith(u'/')) {
        url.setPath(path, QUrl::StrictMode);
    } else {
        QString whole = url.path(QUrl::FullyEncoded);
        while (whole.endsWith(u'/')) {
            whole.chop(1);
        }
        url.setPath(whole + u'/' + path, QUrl::StrictMode);
    }
    url.setQuery(query);
    return url;
}

const ModelListAdapter *modelListAdapter(QStringView adapter)
{
    const auto it = std::find_if(adapters.begin(), adapters.end(),
                                 [adapter](const ModelListAdapter &known) { return known.kind == adapter; });
    return it == adapters.end() ? nullptr : &*it;
}

Result<ModelListRequest> modelListRequest(const Provider &provider)
{
    const ModelListAdapter *adapter = modelListAdapter(provider.adapter);
    if (adapter == nullptr) {
        return noAdapter(provider);
    }
    const QStringList &places = provider.list.requests;
    const bool ownPlace = !places.isEmpty() && QUrl(places.front()).isRelative();
    return ownPlace ? requestFor(provider, *adapter, places.front()) : usualRequest(provider, *adapter);
}

Result<ListPage> readModelListPage(const Provider &provider, QByteArrayView body)
{
    if (modelListAdapter(provider.adapter) == nullptr) {
        return noAdapter(provider);
    }
    return readListPage(body, provider.adapter, provider.slug);
}

ModelListing::ModelListing(const Provider &provider)
    : m_provider(provider)
    , m_adapter(modelListAdapter(provider.adapter))
{
    if (m_adapter == nullptr) {
        return;
    }
    for (const QString &place : provider.list.requests) {
        m_steps.push_back({requestFor(provider, *m_adapter, place), false});
    }
    if (m_steps.empty()) {
        m_steps.push_back({usualRequest(provider, *m_adapter), false});
    }
    for (const QString &place : provider.list.details) {
        m_steps.push_back({requestFor(provider, *m_adapter, place), true});
    }
}

std::optional<ModelListRequest> ModelListing::next() const
{
    if (m_failed || m_step >= m_steps.size()) {
        return std::nullopt;
    }
    ModelListRequest request = m_steps[m_step].request;
    if (!m_next.isNone() && m_next.parameter.isEmpty()) {
        request.address = QUrl(m_next.token);
    } else if (!m_next.isNone()) {
        // QUrlQuery leaves '+' and '%' alone, which a token may hold.
        request.query.removeAllQueryItems(m_next.parameter);
        request.query.addQueryItem(m_next.parameter, QString::fromLatin1(QUrl::toPercentEncoding(m_next.token)));
    }
    return request;
}

Status ModelListing::check(const ListPage &page) const
{
    if (page.next.isNone()) {
        return Done{};
    }
    const auto wrong = [this](const QString &what) {
        return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("page %1 ").arg(m_stepPages) + what};
    };
    if (page.models.empty() && page.skipped.empty()) {
        return wrong(QStringLiteral("is empty and promises more"));
    }
    if (m_tokens.contains(page.next.token)) {
        return wrong(QStringLiteral("leads back to a page that was there before"));
    }
    if (m_stepPages >= mostPages) {
        return Error{.kind = ErrorKind::TooLarge,
                     .what = QStringLiteral("the list has more than %1 pages").arg(mostPages)};
    }
    const QUrl here = m_step < m_steps.size() ? m_steps[m_step].request.url(m_provider.baseUrl) : QUrl();
    if (page.next.parameter.isEmpty() && !sameOrigin(QUrl(page.next.token), here)) {
        return wrong(QStringLiteral("leads to another host"));
    }
    return Done{};
}

void ModelListing::keep(ListPage page, bool details)
{
    m_skipped.insert(m_skipped.end(), page.skipped.begin(), page.skipped.end());
    if (page.tellsLoaded) {
        m_toldLoaded = true;
        for (const ModelFacts &model : page.models) {
            m_loaded.insert(model.sourceKey);
        }
    }
    if (details) {
        addDetails(m_models, page.models);
    } else {
        m_models.insert(m_models.end(), std::make_move_iterator(page.models.begin()),
                        std::make_move_iterator(page.models.end()));
    }
}

void ModelListing::endStep()
{
    ++m_step;
    m_next = {};
    m_tokens.clear();
    m_stepPages = 0;
}

Status ModelListing::take(QByteArrayView body, QByteArrayView link)
{
    if (m_adapter == nullptr) {
        return noAdapter(m_provider);
    }
    const bool details = m_step < m_steps.size() && m_steps[m_step].details;
    auto page = readListPage(body, m_provider.adapter, m_provider.slug);
    if (!page) {
        return lost(page.error());
    }
    ++m_pages;
    ++m_stepPages;
    if (const QString next = nextLink(link); page->next.isNone() && !next.isEmpty()) {
        page->next.token = next;
    }
    if (const Status good = check(*page); !good) {
        return lost(good.error());
    }
    const NextPage next = page->next;
    m_ended = m_ended || (next.isNone() && page->kind != ListPage::Kind::Details);
    keep(std::move(*page), details);
    m_tokens.insert(next.token);
    m_next = next;
    if (next.isNone()) {
        endStep();
    }
    return Done{};
}

Status ModelListing::lost(const Error &error)
{
    if (m_step < m_steps.size() && m_steps[m_step].details && error.kind != ErrorKind::Cancelled) {
        m_skipped.push_back({m_steps[m_step].request.path, error.line()});
        endStep();
        return Done{};
    }
    m_failed = true;
    return error;
}

SourceDocument ModelListing::document(Instant asOf) const
{
    SourceDocument document;
    document.source = m_provider.slug;
    document.asOf = asOf;
    document.complete = m_ended && !m_failed && m_step >= m_steps.size();
    document.skipped = m_skipped;
    document.entries.reserve(m_models.size());
    QSet<QString> seen;
    for (const ModelFacts &model : m_models) {
        if (seen.contains(model.sourceKey)) {
            document.skipped.push_back({model.sourceKey, QStringLiteral("is listed twice; the first one counts")});
            continue;
        }
        seen.insert(model.sourceKey);
        document.entries.push_back(model);
    }
    linkAliases(document.entries);
    if (m_toldLoaded) {
        for (const ModelFacts &model : document.entries) {
            EndpointTelemetry telemetry;
            telemetry.source = document.source;
            telemetry.sourceKey = model.sourceKey;
            telemetry.model = model.id;
            telemetry.at = asOf;
            telemetry.loaded = m_loaded.contains(model.sourceKey);
            document.telemetry.push_back(telemetry);
        }
    }
    return document;
}

Result<SourceDocument> readModelList(const Provider &provider, std::span<const QByteArray> pages, Instant asOf)
{
    if (pages.empty()) {
        return Error{.kind = ErrorKind::Invalid, .what = QStringLiteral("no page to read")};
    }
    if (modelListAdapter(provider.adapter) == nullptr) {
        return noAdapter(provider);
    }
    ModelListing listing(provider);
    listing.m_steps.clear();
    bool more = true;
    bool unended = false;
    for (const QByteArray &body : pages) {
        const auto failed = [&listing, &pages](Error error) {
            if (pages.size() > 1) {
                error.what = QStringLiteral("page %1: ").arg(listing.m_pages) + error.what;
            }
            return error;
        };
        ++listing.m_pages;
        ++listing.m_stepPages;
        auto page = readListPage(body, provider.adapter, provider.slug);
        if (!page) {
            return failed(page.error());
        }
        const bool details = page->kind == ListPage::Kind::Details;
        if (!more && !details) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("page %1 follows one that says it is the last").arg(listing.m_pages),
                         .mend = QStringLiteral("give the pages of one answer, in order")};
        }
        if (const Status good = listing.check(*page); !good) {
            return failed(good.error());
        }
        listing.m_tokens.insert(page->next.token);
        if (!details) {
            unended = unended || page->kind == ListPage::Kind::Unended;
            more = unended || !page->next.isNone();
            listing.m_ended = !more;
        }
        listing.keep(std::move(*page), details);
    }
    return listing.document(asOf);
}

} // namespace aigo
