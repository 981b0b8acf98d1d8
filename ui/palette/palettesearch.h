// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/palette/paletteentry.h"

#include <QObject>

namespace aigo {

/// Which part of what is known is looked through.
enum class PaletteScope : quint8 { All, Models, Changes, Incidents, News, Presets };
inline constexpr int paletteScopes = 6;
QString paletteScopeTitle(PaletteScope scope);

/// Finds what the palette shows for what was typed: pages, actions, providers and presets at once, from memory; models,
/// changes, incidents and news through the desk's full-text search, whose answer comes with `changed`. An answer to
/// what is no longer asked is dropped. With nothing typed: what was used lately, then pages and actions. GUI thread.
class PaletteSearch final : public QObject
{
    Q_OBJECT

public:
    explicit PaletteSearch(Desk &desk, QObject *parent = nullptr);

    void setPages(std::vector<PaletteEntry> pages) { m_pages = std::move(pages); }
    void setActions(std::vector<PaletteAction> actions) { m_actions = std::move(actions); }

    /// `since`: only what is not older; none: any time.
    void ask(const QString &typed, PaletteScope scope, std::optional<Instant> since);
    const std::vector<PaletteEntry> &entries() const { return m_entries; }
    bool isAsking() const { return m_asking; }
    bool isTooShort() const { return m_tooShort; } ///< too little was typed for the search to begin
    QString error() const { return m_error; }

    const PaletteRecent &recent() const { return m_recent; }
    void use(const PaletteEntry &entry); ///< remembers it

Q_SIGNALS:
    void changed();

private:
    Desk &m_desk;
    std::vector<PaletteEntry> m_pages;
    std::vector<PaletteAction> m_actions;
    std::vector<PaletteEntry> m_entries;
    PaletteRecent m_recent;
    int m_round = 0;
    bool m_asking = false;
    bool m_tooShort = false;
    QString m_error;

    void addRecent();
    void addLocal(const SearchQuery &query, PaletteScope scope);
    void addHits(const SearchPage &page);
    PaletteEntry entryOf(const SearchHit &hit) const;
    PaletteEntry entryOf(const PaletteAction &action) const;
    PaletteEntry entryOf(const ProviderView &view) const;
    static PaletteEntry entryOf(const Preset &preset);
    void addKnown(PaletteEntry entry);
};

} // namespace aigo
