// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/search.h"
#include "ui/theme/icons.h"

#include <QString>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace aigo {

/// Something that the palette can do or show.
struct PaletteEntry
{
    enum class Kind : quint8 { Page, Action, Provider, Preset, Model, Change, Incident, News };

    Kind kind = Kind::Page;
    QString id; ///< of its kind; what "recent" is remembered by
    QString title;
    QString detail;   ///< a line under the title, or beside it
    QString shortcut; ///< as the user reads it
    Icon icon = Icon::ChevronRight;
    std::optional<State> state;
    std::optional<Instant> at;
    bool approximate = false;                              ///< found by a name that is spelled nearly so
    std::vector<std::pair<qsizetype, qsizetype>> inTitle;  ///< what to mark
    std::vector<std::pair<qsizetype, qsizetype>> inDetail; ///< what to mark
    QString link;                                          ///< what it shows: aigo://…; empty: `run`
    std::function<void()> run;

    bool sameAs(const PaletteEntry &other) const { return kind == other.kind && id == other.id; }
};

/// Something that the window can do, as the palette lists it.
struct PaletteAction
{
    QString id; ///< stable
    QString title;
    QString words; ///< others that find it
    QString shortcut;
    Icon icon = Icon::Play;
    std::function<void()> run;
};

/// What was used lately, as Settings::remembered keeps it: the newest first, bounded.
struct PaletteRecent
{
    static constexpr std::size_t most = 12;
    struct Used
    {
        PaletteEntry::Kind kind = PaletteEntry::Kind::Page;
        QString id;
        QString title; ///< as it was then: what is gone by now, or is found by a search, can still be shown
        QString link;
    };
    std::vector<Used> used;

    void use(const PaletteEntry &entry);
    QString toText() const;
    static PaletteRecent fromText(const QString &text); ///< what cannot be read is left out
};

} // namespace aigo
