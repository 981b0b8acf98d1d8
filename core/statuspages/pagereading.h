// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/domain/statuspage.h"
#include "core/reading/json.h"

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

/// What the readers of the engines share. Their words, mapped onto ours; anything else is Unknown.
namespace aigo::statuspages {

inline constexpr qsizetype longestId = 200;
inline constexpr std::size_t mostComponents = 2000;
inline constexpr std::size_t mostIncidents = 1000;
inline constexpr std::size_t mostUpdates = 100;   ///< of one incident; the newest stay
inline constexpr qsizetype longestStory = 65'536; ///< characters of all updates of one incident; the newest stay
inline constexpr qsizetype mostSkipped = 200;

State stateOfWord(QStringView word);       ///< of a page or component, any engine's
Severity severityOfWord(QStringView word); ///< of an incident
IncidentPhase phaseOfWord(QStringView word);

/// An incident and what it means for what it touches while it is open: nothing where nothing is broken (yet).
struct PageIncident
{
    Incident incident;
    std::optional<State> means;
};

/// One document, read.
struct PageReading
{
    QString engine;
    QUrl url;
    std::optional<State> page; ///< what the page says of all of it
    std::vector<StatusComponent> components;
    std::vector<PageIncident> incidents;
    bool namesAllOpen = false;
    bool listOnly = false; ///< the engine tells incidents and nothing else: none open means that all is well
    QStringList skipped;

    void skip(const QString &place, const QString &why);
    /// Takes one whose id, title and beginning are known; sorts and bounds its updates, decides what it means.
    /// `graded`: the page has a word for how bad it is (known or not).
    void take(Incident incident, const QString &place, bool graded = true);
};

/// "incidents[3]".
QString placeOf(QStringView list, qsizetype number);
std::optional<Instant> timeOf(JsonValue value);
QString idOf(JsonValue value); ///< a string or number, bounded
QString lineOf(JsonValue value);
QUrl webUrl(const QString &text); ///< http(s) only, without doubled slashes in its path; else empty

/// Readers, one an engine. A document that is not theirs: nullopt.
std::optional<PageReading> readStatuspageV2(JsonValue root);
std::optional<PageReading> readIncidentIoProxy(JsonValue root);
std::optional<PageReading> readInstatus(JsonValue root);
std::optional<PageReading> readBetterStack(JsonValue root);
std::optional<PageReading> readGoogleIncidents(JsonValue root, const StatusPage &page);
std::optional<PageReading> readAwsEvents(JsonValue root, const StatusPage &page);
/// Atom or RSS. Unreadable where it is neither or no XML; a document type is refused, and so are its entities.
Result<PageReading> readFeed(const QByteArray &bytes, const StatusPage &page, Instant fetched);

} // namespace aigo::statuspages
