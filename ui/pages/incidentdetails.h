// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/repair.h"
#include "ui/charts/incidentplot.h"
#include "ui/models/incidentlist.h"
#include "ui/theme/theme.h"

#include <QUrl>
#include <QWidget>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace aigo {

class Button;
class FactSection;

/// What the details of an incident are made of: what is at hand at once, and what the store is asked for.
struct IncidentFacts
{
    IncidentRow row;
    std::vector<IncidentRow> joined; ///< the others of its trouble
    Instant now{};
};

/// The contents of the drawer: where it stands, how late they said it, our checks around it, what they wrote, how they
/// edited it, whom it touches, and how the provider repairs. What is not there yet comes in its place.
class IncidentDetails final : public QWidget
{
    Q_OBJECT

public:
    IncidentDetails(const Theme &theme, IncidentFacts facts, QWidget *parent = nullptr);

    const IncidentFacts &facts() const { return m_facts; }
    void setRevisions(const std::vector<IncidentRevision> &revisions); ///< the oldest first
    void setPicture(IncidentPicture picture);
    void setHistory(const RepairHistory &history, Milliseconds over);
    IncidentChart *chart() const { return m_chart; }
    Button *evidenceButton() const { return m_evidence; }

Q_SIGNALS:
    void linkAsked(const QUrl &url);
    void evidenceAsked();
    void liveAsked();
    void modelAsked(const QString &id);
    void incidentAsked(const QString &provider, const QString &id);

private:
    QVBoxLayout *addPlace();
    void addTop();
    void addMoments();
    void addActions();
    void addUpdates();
    void addWhom();
    void addJoined();
    QWidget *edit(const IncidentRevision &before, const IncidentRevision &after);

    const Theme &m_theme;
    IncidentFacts m_facts;
    QVBoxLayout *m_column;
    IncidentChart *m_chart = nullptr;
    Button *m_evidence = nullptr;
    QVBoxLayout *m_edits = nullptr;
    QVBoxLayout *m_history = nullptr;
};

} // namespace aigo
