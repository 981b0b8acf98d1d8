// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <utility>
#include <vector>

namespace aigo {

/// Providers have one slug here and many in the sources ("gemini", "vertex_ai", "google"): what a source's word for a
/// provider stands for. Filled from resources/providers by ProviderRegistry. A plain value; any thread.
class ProviderSlugs
{
public:
    /// `alias` (any case) stands for `slug`. A trailing '*' stands for any rest: "vertex_ai-*".
    void add(QStringView alias, const QString &slug);

    /// The slug of a source's word. A word that no alias covers becomes a slug of its own, in lower case.
    QString slugFor(QStringView alias) const;

private:
    QHash<QString, QString> m_exact;
    std::vector<std::pair<QString, QString>> m_beginnings; ///< without the '*'
};

} // namespace aigo
