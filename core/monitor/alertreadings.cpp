// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertreadings.h"

#include <algorithm>

namespace aigo {

namespace {

Model bareModel(const QString &provider, const QString &id = {})
{
    Model model;
    model.facts.provider = provider;
    model.facts.id = id;
    return model;
}

} // namespace

bool namesProvidersOnly(const Filter &filter)
{
    return std::all_of(filter.terms.begin(), filter.terms.end(),
                       [](const FilterTerm &term) { return term.field == FilterField::Provider; });
}

void AlertReadings::index()
{
    m_places.clear();
    m_groups.clear();
    if (!providers) {
        return;
    }
    const std::vector<ProviderView> &views = providers();
    QHash<QString, QString> hosts;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const Provider &provider = views[i].provider;
        m_places.insert(provider.slug, i);
        if (!provider.slug.startsWith(u"endpoint/") && provider.enabled && !provider.baseUrl.host().isEmpty()) {
            hosts.insert(provider.baseUrl.authority(), provider.slug);
        }
    }
    for (const ProviderView &view : views) {
        if (view.provider.slug.startsWith(u"endpoint/")) {
            const QString authority = view.provider.baseUrl.authority();
            m_groups.insert(view.provider.slug, hosts.value(authority, authority));
        }
    }
}

const ProviderView *AlertReadings::provider(const QString &target) const
{
    const auto place = m_places.constFind(target);
    if (place == m_places.constEnd()) {
        return nullptr;
    }
    const std::vector<ProviderView> &views = providers();
    return *place < views.size() && views[*place].provider.slug == target ? &views[*place] : nullptr;
}

QStringList AlertReadings::targets(const AlertTerm &term, Instant now) const
{
    QStringList out;
    const AlertSubjectKind kind = subjectKind(term.function);
    if (kind == AlertSubjectKind::Whole) {
        return {term.function == AlertFunction::StoreSize ? QStringLiteral("store") : QStringLiteral("deep-checks")};
    }
    if (kind == AlertSubjectKind::Source) {
        for (const auto &[name, success] : sources) {
            if (term.name.isEmpty() || term.name == name) {
                out << name;
            }
        }
        return out;
    }
    if (kind == AlertSubjectKind::Model) {
        const QDate today = toDate(now);
        for (const Model &one : catalogue->models) {
            const auto left =
                term.function == AlertFunction::Deprecation ? one.daysLeft(today) : std::optional<qint64>();
            if (term.function == AlertFunction::Deprecation && !(left && meets(term, static_cast<double>(*left)))) {
                continue; // cheaper than the filter
            }
            if (concerns(term.target, one.id(), now)) {
                out << one.id();
            }
        }
        return out;
    }
    if (kind == AlertSubjectKind::Provider && providers) {
        QSet<QString> serving;
        if (!namesProvidersOnly(term.target)) {
            for (const Model &one : catalogue->models) {
                if (!serving.contains(one.facts.provider) && concerns(term.target, one.id(), now)) {
                    serving.insert(one.facts.provider);
                }
            }
        }
        for (const ProviderView &view : providers()) {
            const Provider &provider = view.provider;
            const bool meant = namesProvidersOnly(term.target) ? concerns(term.target, provider.slug, now)
                                                               : serving.contains(provider.slug);
            if (provider.enabled && meant) {
                out << provider.slug;
            }
        }
    }
    return out;
}

bool AlertReadings::concerns(const Filter &filter, const QString &target, Instant now) const
{
    if (filter.isEmpty()) {
        return true;
    }
    if (const Model *known = catalogue->find(target)) {
        return matches(filter, FilterSubject{.model = *known, .now = now, .watched = watched.contains(target)});
    }
    const Model bare = m_places.contains(target) ? bareModel(target) : bareModel(target.section(u'/', 0, 0), target);
    return matches(filter, FilterSubject{.model = bare, .now = now, .watched = watched.contains(target)});
}

QString AlertReadings::title(const QString &target) const
{
    if (const ProviderView *view = provider(target)) {
        return view->provider.name.isEmpty() ? target : view->provider.name;
    }
    if (const Model *known = catalogue->find(target)) {
        return displayName(known->facts);
    }
    return target;
}

QString AlertReadings::group(const QString &target) const
{
    if (const auto it = m_groups.constFind(target); it != m_groups.constEnd()) {
        return *it;
    }
    if (provider(target) != nullptr) {
        return target;
    }
    const Model *known = catalogue->find(target);
    return known != nullptr ? known->facts.provider : target;
}

Milliseconds AlertReadings::every(const QString &target) const
{
    const ProviderView *view = provider(target);
    return view != nullptr ? view->every : Provider().checkEvery;
}

bool AlertReadings::announcedMaintenance(const QString &target) const
{
    const ProviderView *view = provider(target);
    return view != nullptr && view->official && view->official->state == State::Maintenance;
}

std::optional<Instant> AlertReadings::troubleBegan(const QString &target) const
{
    const ProviderView *view = provider(target);
    std::optional<Instant> began;
    for (const Incident &incident :
         view != nullptr && view->official ? view->official->incidents : std::vector<Incident>()) {
        if (incident.isOpen() && incident.concerns && !incident.maintenance) {
            began = std::max(incident.started, began.value_or(incident.started));
        }
    }
    return began;
}

} // namespace aigo
