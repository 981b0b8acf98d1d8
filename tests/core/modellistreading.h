// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "tests/support/golden.h"
#include "tests/support/shareddata.h"

#include <QSet>
#include <vector>

namespace aigo::test {

/// Lists of models as tests read them: by the shipped providers, at one time.

inline const Instant asOf = fromMs(1'783'209'600'000);

inline Provider provider(const char *slug)
{
    static const auto registry = ProviderRegistry::shipped();
    return registry ? registry->provider(QString::fromLatin1(slug)) : Provider();
}

inline Result<SourceDocument> readOne(const char *slug, const QByteArray &body)
{
    const std::vector<QByteArray> pages{body};
    return readModelList(provider(slug), pages, asOf);
}

/// As `aigo import` reads it: also of providers that are known by name only.
inline Result<SourceDocument> readImported(const char *slug, const std::vector<QByteArray> &pages)
{
    Provider imported = provider(slug);
    if (imported.adapter.isEmpty()) {
        imported.adapter = QStringLiteral("openai-compatible");
    }
    return readModelList(imported, pages, asOf);
}

inline Result<SourceDocument> readFixture(const char *slug, const QString &name)
{
    return readOne(slug, readBytes(fixture(QStringLiteral("sources/") + name)));
}

inline QByteArray plain(const QString &path)
{
    const auto bytes = unpacked(readBytes(path));
    return bytes ? *bytes : QByteArray();
}

inline QSet<QString> ids(const SourceDocument &document)
{
    QSet<QString> out;
    for (const ModelFacts &facts : document.entries) {
        out.insert(facts.apiId);
    }
    return out;
}

inline const ModelFacts &model(const SourceDocument &document, QStringView apiId)
{
    static const ModelFacts none;
    for (const ModelFacts &facts : document.entries) {
        if (facts.apiId == apiId) {
            return facts;
        }
    }
    return none;
}

} // namespace aigo::test
