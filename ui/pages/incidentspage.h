// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/repair.h"
#include "core/monitor/desk.h"
#include "core/monitor/evidence.h"
#include "ui/charts/incidentplot.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

#include <QFutureWatcher>
#include <QTimer>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

class QListView;
class QStackedLayout;
class QVBoxLayout;

namespace aigo {

class Button;
class Card;
class Chip;
class Drawer;
class EmptyState;
class FlowLayout;
class IncidentDetails;
class IncidentList;
class IncidentTimeline;
class Label;
class SearchField;

/// One timeline of what providers say went wrong and of what was measured here, a list of it, and the details of one:
/// updates, edits, how late they said it, our checks around it, how the provider repairs, and the evidence for a
/// ticket. Hidden it costs nothing; shown it asks the store again. Keys: / searches, Escape closes the details.
class IncidentsPage final : public Page
{
    Q_OBJECT

public:
    IncidentsPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~IncidentsPage() override;

    QString name() const override { return QStringLiteral("incidents"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Incidents; }
    void retranslate() override;
    /// id=, provider= (with id: whose; alone: only theirs), open=1, since=30d or a time, kind=theirs,ours,maintenance,
    /// q=words
    void open(const QUrlQuery &query) override;

    void setRange(Milliseconds range);
    Milliseconds range() const { return m_range; }
    void select(const QString &provider, const QString &id);
    void closeDetails();
    IncidentTimeline *timeline() const { return m_timeline; }
    QListView *list() const { return m_view; }
    const IncidentList &rows() const { return *m_rows; }
    Drawer *drawer() const { return m_drawer; }
    IncidentDetails *details() const { return m_details; }
    bool isBusy() const { return m_making != nullptr; } ///< evidence is being made
    QString notice() const;

    AskFile askFile;
    std::function<void(const QUrl &)> openUrl; ///< default: the desktop's browser

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Theirs, ours and announced maintenance are told apart everywhere.
    enum class Kind : quint8 { Theirs, Ours, Maintenance };
    static constexpr std::size_t kinds = 3;
    static const std::array<Milliseconds, 5> spans; ///< that the range may be
    struct Gathering;

    void buildFilters(QVBoxLayout *column);
    QWidget *buildBody();
    void load();
    void taken(const std::vector<Incident> &incidents);
    void refilter();
    void retitle();
    bool passes(const Incident &incident) const;
    void showProviderChips();
    void showTimeline(const std::vector<Incident> &shown, const std::vector<int> &of);
    void showRows(std::vector<Incident> shown, const std::vector<int> &of);
    void showDetails(bool inPlace);
    void askAround(const Incident &incident);
    IncidentPicture picture(const Incident &incident, std::vector<HistoryPoint> points) const;
    std::vector<Incident> joinedWith(const Incident &incident) const;
    const Incident *find(const QString &provider, const QString &id) const;
    QString nameOf(const QString &slug) const;
    QString rangeText(Milliseconds range) const;
    std::optional<ProviderView> viewOf(const QString &slug) const;
    void askEvidence();
    void gathered(const std::shared_ptr<Gathering> &gathering);
    void makeEvidence(const Gathering &gathering);
    void followMaking(const QFuture<Status> &making, const QString &path);
    void showProgress();
    void tell(const QString &text);
    void placeTimeline();

    Desk &m_desk;
    const Theme &m_theme;
    Milliseconds m_range;
    std::vector<std::pair<Chip *, Milliseconds>> m_ranges;
    std::array<Chip *, kinds> m_kinds{};
    Chip *m_openOnly = nullptr;
    SearchField *m_search = nullptr;
    FlowLayout *m_chips = nullptr;
    std::map<QString, Chip *> m_providers; ///< by slug
    std::set<QString> m_picked;            ///< none: all
    Label *m_notice = nullptr;
    Button *m_stop = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_none = nullptr; ///< nothing passes the filters
    QStackedLayout *m_listStack = nullptr;
    Card *m_timelineCard = nullptr;
    Card *m_listCard = nullptr;
    IncidentTimeline *m_timeline = nullptr;
    QListView *m_view = nullptr;
    IncidentList *m_rows;
    Drawer *m_drawer = nullptr;
    IncidentDetails *m_details = nullptr;
    QFutureWatcher<Status> *m_making = nullptr;
    std::vector<Incident> m_all;        ///< in the range, theirs and ours
    std::vector<int> m_troubles;        ///< of m_all
    std::map<QString, QString> m_names; ///< of providers, by slug
    QString m_provider;                 ///< of what is selected
    QString m_id;
    QTimer m_soon;   ///< many changes at once are one look at the store
    QTimer m_ageing; ///< "26 min so far"
    int m_round = 0;
    int m_asked = 0; ///< what was asked for the details
    bool m_stale = true;
    bool m_loaded = false;
};

} // namespace aigo
