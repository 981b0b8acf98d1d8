// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/palettesearch.h"

#include "core/domain/viewlink.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

constexpr int mostHits = 50;
constexpr std::size_t mostOfAKind = 6; ///< of providers and presets, while everything is looked through

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString recentKey()
{
    return QStringLiteral("palette.recent");
}

QString linkTo(const QString &page, const std::vector<std::pair<QString, QString>> &values)
{
    ViewLink link{page, {}};
    for (const auto &[key, value] : values) {
        if (!value.isEmpty()) {
            addLinkValue(link.query, key, value);
        }
    }
    return viewLinkText(link);
}

std::vector<SearchKind> kindsOf(PaletteScope scope)
{
    switch (scope) {
    case PaletteScope::All:
        return {SearchKind::Models, SearchKind::Changes, SearchKind::Incidents, SearchKind::News};
    case PaletteScope::Models:
        return {SearchKind::Models};
    case PaletteScope::Changes:
        return {SearchKind::Changes};
    case PaletteScope::Incidents:
        return {SearchKind::Incidents};
    case PaletteScope::News:
        return {SearchKind::News};
    case PaletteScope::Presets:
        break;
    }
    return {};
}

} // namespace

QString paletteScopeTitle(PaletteScope scope)
{
    switch (scope) {
    case PaletteScope::All:
        return Words::tr("Everything");
    case PaletteScope::Models:
        return Words::tr("Models");
    case PaletteScope::Changes:
        return Words::tr("Changes");
    case PaletteScope::Incidents:
        return Words::tr("Incidents");
    case PaletteScope::News:
        return Words::tr("News");
    case PaletteScope::Presets:
        return Words::tr("Presets");
    }
    return {};
}

PaletteSearch::PaletteSearch(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{}

void PaletteSearch::ask(const QString &typed, PaletteScope scope, std::optional<Instant> since)
{
    const int round = ++m_round;
    const SearchQuery query(typed);
    m_entries.clear();
    m_error.clear();
    m_asking = false;
    m_tooShort = false;
    if (query.words().empty() && scope == PaletteScope::All) {
        addRecent();
    }
    addLocal(query, scope);
    const std::vector<SearchKind> kinds = kindsOf(scope);
    m_tooShort = query.isTooShort() && !kinds.empty() && !typed.trimmed().isEmpty();
    if (!query.isTooShort() && !kinds.empty()) {
        m_asking = true;
        SearchRequest request;
        request.text = typed;
        request.kinds = kinds;
        request.since = since;
        request.ranked = true;
        request.limit = mostHits;
        onAnswer(m_desk.search(std::move(request)), this, [this, round](const Result<SearchPage> &page) {
            if (round != m_round) {
                return;
            }
            m_asking = false;
            if (page) {
                addHits(*page);
            } else {
                m_error = page.error().line();
            }
            Q_EMIT changed();
        });
    }
    Q_EMIT changed();
}

void PaletteSearch::use(const PaletteEntry &entry)
{
    m_recent.use(entry);
    Settings settings = m_desk.settings();
    settings.remembered[recentKey()] = m_recent.toText();
    m_desk.saveSettings(std::move(settings));
}

void PaletteSearch::addRecent()
{
    const Settings settings = m_desk.settings();
    const auto kept = settings.remembered.find(recentKey());
    m_recent = kept != settings.remembered.end() ? PaletteRecent::fromText(kept->second) : PaletteRecent();
    const std::vector<ProviderView> providers = m_desk.providers();
    const std::vector<Preset> presets = m_desk.presets();
    for (const PaletteRecent::Used &used : m_recent.used) {
        std::optional<PaletteEntry> entry;
        if (used.kind == PaletteEntry::Kind::Page) {
            const auto it =
                std::find_if(m_pages.begin(), m_pages.end(), [&](const auto &p) { return p.id == used.id; });
            entry = it != m_pages.end() ? std::optional(*it) : std::nullopt;
        } else if (used.kind == PaletteEntry::Kind::Action) {
            const auto it =
                std::find_if(m_actions.begin(), m_actions.end(), [&](const auto &a) { return a.id == used.id; });
            entry = it != m_actions.end() ? std::optional(entryOf(*it)) : std::nullopt;
        } else if (used.kind == PaletteEntry::Kind::Provider) {
            const auto it = std::find_if(providers.begin(), providers.end(),
                                         [&](const ProviderView &v) { return v.provider.slug == used.id; });
            entry = it != providers.end() ? std::optional(entryOf(*it)) : std::nullopt;
        } else if (used.kind == PaletteEntry::Kind::Preset) {
            const auto it =
                std::find_if(presets.begin(), presets.end(), [&](const Preset &p) { return p.name == used.id; });
            entry = it != presets.end() ? std::optional(entryOf(*it)) : std::nullopt;
        } else if (!used.link.isEmpty()) {
            entry.emplace();
            entry->kind = used.kind;
            entry->id = used.id;
            entry->title = used.title;
            entry->link = used.link;
            entry->icon = Icon::Clock;
        }
        if (entry) {
            entry->icon = Icon::Clock;
            addKnown(std::move(*entry));
        }
    }
}

/// What may be there already, as something used lately.
void PaletteSearch::addKnown(PaletteEntry entry)
{
    if (std::none_of(m_entries.begin(), m_entries.end(), [&](const auto &other) { return other.sameAs(entry); })) {
        m_entries.push_back(std::move(entry));
    }
}

void PaletteSearch::addLocal(const SearchQuery &query, PaletteScope scope)
{
    const bool all = scope == PaletteScope::All;
    const auto add = [this, &query](PaletteEntry entry, const QString &words) {
        if (query.words().empty() || query.matches(entry.title, words)) {
            entry.inTitle = query.places(entry.title);
            addKnown(std::move(entry));
            return true;
        }
        return false;
    };
    if (all) {
        for (const PaletteEntry &page : m_pages) {
            add(page, page.id);
        }
        for (const PaletteAction &action : m_actions) {
            add(entryOf(action), action.words);
        }
    }
    std::size_t found = 0;
    if (all && !query.words().empty()) {
        for (const ProviderView &view : m_desk.providers()) {
            const QString words = view.provider.slug + u' ' + view.provider.aliases.join(u' ');
            if (found < mostOfAKind && add(entryOf(view), words)) {
                ++found;
            }
        }
    }
    found = 0;
    if (scope == PaletteScope::Presets || (all && !query.words().empty())) {
        for (const Preset &preset : m_desk.presets()) {
            if ((!all || found < mostOfAKind) && add(entryOf(preset), preset.name + u' ' + preset.filter)) {
                ++found;
            }
        }
    }
}

void PaletteSearch::addHits(const SearchPage &page)
{
    for (const SearchHit &hit : page.hits) {
        addKnown(entryOf(hit));
    }
}

PaletteEntry PaletteSearch::entryOf(const SearchHit &hit) const
{
    PaletteEntry entry;
    entry.id = hit.id;
    entry.title = hit.title;
    entry.detail = hit.snippet;
    entry.inTitle = hit.inTitle;
    entry.inDetail = hit.inSnippet;
    entry.at = hit.at;
    entry.approximate = hit.approximate;
    switch (hit.kind) {
    case SearchKind::Models:
        entry.kind = PaletteEntry::Kind::Model;
        entry.icon = Icon::Models;
        entry.detail = hit.id;
        entry.inDetail.clear();
        entry.link = linkTo(QStringLiteral("models"), {{QStringLiteral("model"), hit.id}});
        break;
    case SearchKind::Changes:
        entry.kind = PaletteEntry::Kind::Change;
        entry.icon = Icon::Changes;
        // Its title is "MODEL: what"; the page shows what else happened to that model.
        entry.link = linkTo(QStringLiteral("changes"),
                            {{QStringLiteral("filter"), hit.title.left(hit.title.lastIndexOf(QStringLiteral(": ")))}});
        break;
    case SearchKind::Incidents:
        entry.kind = PaletteEntry::Kind::Incident;
        entry.icon = Icon::Incidents;
        entry.link = linkTo(QStringLiteral("incidents"), {{QStringLiteral("provider"), hit.id.section(u'/', 0, 0)},
                                                          {QStringLiteral("id"), hit.id.section(u'/', 1)}});
        break;
    case SearchKind::News:
        entry.kind = PaletteEntry::Kind::News;
        entry.icon = Icon::News;
        entry.link = linkTo(QStringLiteral("news"), {{QStringLiteral("id"), hit.id}});
        break;
    case SearchKind::Presets:
        entry.kind = PaletteEntry::Kind::Preset;
        entry.icon = Icon::Bookmark;
        break;
    case SearchKind::Providers:
        entry.kind = PaletteEntry::Kind::Provider;
        entry.icon = Icon::Now;
        entry.link = linkTo(QStringLiteral("now"), {{QStringLiteral("provider"), hit.id}});
        break;
    }
    return entry;
}

PaletteEntry PaletteSearch::entryOf(const PaletteAction &action) const
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Action;
    entry.id = action.id;
    entry.title = action.title;
    entry.shortcut = action.shortcut;
    entry.icon = action.icon;
    entry.run = action.run;
    return entry;
}

PaletteEntry PaletteSearch::entryOf(const ProviderView &view) const
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Provider;
    entry.id = view.provider.slug;
    entry.title = view.provider.name;
    entry.detail = view.provider.enabled ? Text::verdict(view.verdict.verdict) : Words::tr("not watched");
    entry.icon = Icon::Now;
    if (view.provider.enabled) {
        entry.state = view.verdict.state;
    }
    entry.link = linkTo(QStringLiteral("now"), {{QStringLiteral("provider"), view.provider.slug}});
    return entry;
}

PaletteEntry PaletteSearch::entryOf(const Preset &preset)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Preset;
    entry.id = preset.name;
    entry.title =
        preset.shipped ? QCoreApplication::translate("Preset", preset.name.toUtf8().constData()) : preset.name;
    entry.detail = preset.filter;
    entry.icon = Icon::Bookmark;
    entry.link = linkTo(preset.page, {{QStringLiteral("filter"), preset.filter},
                                      {QStringLiteral("sort"), preset.sort},
                                      {QStringLiteral("columns"), preset.columns.join(u',')},
                                      {QStringLiteral("pinned"), preset.pinned.join(u',')}});
    return entry;
}

} // namespace aigo
