// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/modellist.h"

#include "core/providers/dialects.h"

#include <QSet>
#include <array>

namespace aigo {

namespace {

Error noAdapter(const Provider &provider)
{
    return Error{.kind = ErrorKind::Invalid,
                 .what = QStringLiteral("%1 has no model list that can be read").arg(provider.slug),
                 .mend = QStringLiteral("give it an adapter")};
}

struct NamedAdapter
{
    QStringView kind;
    ModelListAdapter adapter;
};

constexpr std::array adapters{
    NamedAdapter{u"openai", {openAiListRequest, readOpenAiList}},
    NamedAdapter{u"openai-compatible", {openAiListRequest, readOpenAiList}},
    NamedAdapter{u"mistral", {openAiListRequest, readMistralList}},
    NamedAdapter{u"huggingface", {openAiListRequest, readOpenAiList}},
    NamedAdapter{u"ollama", {openAiListRequest, readOpenAiList}},
    NamedAdapter{u"anthropic", {anthropicListRequest, readAnthropicList}},
    NamedAdapter{u"google", {googleListRequest, readGoogleList}},
    NamedAdapter{u"cohere", {cohereListRequest, readCohereList}},
};

} // namespace

QUrl ModelListRequest::url(const QUrl &base) const
{
    QUrl url(base);
    QString whole = url.path(QUrl::FullyEncoded);
    while (whole.endsWith(u'/')) {
        whole.chop(1);
    }
    url.setPath(whole + u'/' + path, QUrl::StrictMode);
    url.setQuery(query);
    return url;
}

const ModelListAdapter *modelListAdapter(QStringView adapter)
{
    for (const NamedAdapter &named : adapters) {
        if (named.kind == adapter) {
            return &named.adapter;
        }
    }
    return nullptr;
}

Result<ModelListRequest> modelListRequest(const Provider &provider, const QString &next)
{
    const ModelListAdapter *adapter = modelListAdapter(provider.adapter);
    if (adapter == nullptr) {
        return noAdapter(provider);
    }
    return adapter->request(next);
}

Result<ListPage> readModelListPage(const Provider &provider, QByteArrayView body)
{
    const ModelListAdapter *adapter = modelListAdapter(provider.adapter);
    if (adapter == nullptr) {
        return noAdapter(provider);
    }
    return adapter->read(body, provider.slug);
}

ModelListing::ModelListing(const Provider &provider)
    : m_provider(provider)
    , m_adapter(modelListAdapter(provider.adapter))
{}

std::optional<ModelListRequest> ModelListing::next() const
{
    if (m_adapter == nullptr || m_done || m_failed) {
        return std::nullopt;
    }
    return m_adapter->request(m_next);
}

Status ModelListing::take(QByteArrayView body)
{
    if (m_adapter == nullptr) {
        return noAdapter(m_provider);
    }
    m_failed = true; // until this page has been read well
    auto page = m_adapter->read(body, m_provider.slug);
    if (!page) {
        return page.error();
    }
    ++m_pages;
    const bool more = !page->next.isEmpty();
    if (more && page->models.empty() && page->skipped.empty()) {
        return Error{.kind = ErrorKind::Unreadable,
                     .what = QStringLiteral("page %1 is empty and promises more").arg(m_pages)};
    }
    if (more && m_tokens.contains(page->next)) {
        return Error{.kind = ErrorKind::Unreadable,
                     .what = QStringLiteral("page %1 leads back to a page that was there before").arg(m_pages)};
    }
    if (more && m_pages >= mostPages) {
        return Error{.kind = ErrorKind::TooLarge,
                     .what = QStringLiteral("the list has more than %1 pages").arg(mostPages)};
    }
    m_models.insert(m_models.end(), std::make_move_iterator(page->models.begin()),
                    std::make_move_iterator(page->models.end()));
    m_skipped.insert(m_skipped.end(), page->skipped.begin(), page->skipped.end());
    m_tokens.append(page->next);
    m_next = page->next;
    m_done = !more;
    m_failed = false;
    return Done{};
}

SourceDocument ModelListing::document(Instant asOf) const
{
    SourceDocument document;
    document.source = m_provider.slug;
    document.asOf = asOf;
    document.complete = m_done && !m_failed;
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
    return document;
}

Result<SourceDocument> readModelList(const Provider &provider, std::span<const QByteArray> pages, Instant asOf)
{
    if (pages.empty()) {
        return Error{.kind = ErrorKind::Invalid, .what = QStringLiteral("no page to read")};
    }
    ModelListing listing(provider);
    int number = 0;
    for (const QByteArray &page : pages) {
        ++number;
        if (number > 1 && !listing.next()) {
            return Error{.kind = ErrorKind::Unreadable,
                         .what = QStringLiteral("page %1 follows one that says it is the last").arg(number),
                         .mend = QStringLiteral("give the pages of one answer, in order")};
        }
        if (const Status taken = listing.take(page); !taken) {
            Error error = taken.error();
            if (pages.size() > 1) {
                error.what = QStringLiteral("page %1: ").arg(number) + error.what;
            }
            return error;
        }
    }
    return listing.document(asOf);
}

} // namespace aigo
