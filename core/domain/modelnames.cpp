// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/modelnames.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <functional>
#include <vector>

namespace aigo {

namespace {

constexpr qsizetype mostCandidates = 8;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelNames)
};

bool same(const QString &a, QStringView b)
{
    return QStringView(a).compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<const Model *> findModel(std::span<const Model> models, QStringView wanted)
{
    const QStringView name = wanted.trimmed();
    const std::vector<std::function<bool(const Model &)>> ways{
        [&](const Model &m) { return m.id() == name; },
        [&](const Model &m) { return same(m.id(), name); },
        [&](const Model &m) {
            const auto &aliases = m.facts.aliases;
            return same(m.facts.apiId, name) || (!m.facts.name.isEmpty() && same(m.facts.name, name)) ||
                   std::any_of(aliases.begin(), aliases.end(), [&](const QString &alias) { return same(alias, name); });
        },
        [&](const Model &m) {
            const auto &keys = m.sourceKeys;
            return std::any_of(keys.begin(), keys.end(), [&](const Provenance &from) { return same(from.key, name); });
        },
        [&](const Model &m) { return m.id().contains(name, Qt::CaseInsensitive); },
    };
    if (!name.isEmpty()) {
        for (const auto &way : ways) {
            std::vector<const Model *> found;
            for (const Model &model : models) {
                if (way(model)) {
                    found.push_back(&model);
                }
            }
            if (found.size() == 1) {
                return found.front();
            }
            if (found.size() > 1) {
                QStringList candidates;
                for (const Model *model : found) {
                    if (candidates.size() == mostCandidates) {
                        candidates << Words::tr("… %1 more").arg(static_cast<qsizetype>(found.size()) - mostCandidates);
                        break;
                    }
                    candidates << model->id();
                }
                return Error{ErrorKind::Ambiguous,
                             Words::tr("\"%1\" may be several models").arg(name),
                             {},
                             Words::tr("say which: %1").arg(candidates.join(QStringLiteral(", ")))};
            }
        }
    }
    return Error{ErrorKind::NotFound,
                 Words::tr("no model \"%1\" is known").arg(name),
                 {},
                 Words::tr("see \"aigo models\" for those that are, or \"aigo sync\" for newer ones")};
}

} // namespace aigo
