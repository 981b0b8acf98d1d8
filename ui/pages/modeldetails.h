// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/detailcontext.h"
#include "ui/details/ownvalues.h"

#include "core/domain/alternatives.h"

#include <QUrl>
#include <QWidget>

class QVBoxLayout;

namespace aigo {

class Button;
class ConflictSection;
class LineageIndex;

/// Everything known of one model, for the drawer, as sections of ui/details: state, prices with their source and age,
/// what is announced, what sources say differently, the user's own values, price history, lifecycle, limits, where it
/// is from and served, what others measured, latest changes, and what to do with it. What comes later is set once.
class ModelDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelDetails(DetailContext context, QWidget *parent = nullptr);

    const QString &id() const { return m_context.model.id(); }
    const DetailContext &context() const { return m_context; }
    void setHistory(const std::vector<PricePoint> &history);
    void setAlternatives(const Alternatives &alternatives, const Workload &workload);
    void setChanges(const std::vector<Change> &changes);
    void setLineage(const LineageIndex &lineage); ///< of the context's catalogue

    /// What the user had opened or begun, for when the details are made anew.
    struct Unfolded
    {
        OwnValues::Draft draft;
        bool conflicts = false;
    };
    Unfolded unfolded() const;
    void unfold(const Unfolded &unfolded);
    OwnValues *ownValues() const { return m_own; }
    void setWatched(bool watched);
    void setDeepCheckable(bool can); ///< whether there is a small completion to ask it for

Q_SIGNALS:
    void deepCheckAsked(const QString &id);
    void compareAsked(const QString &id);
    void watchAsked(const QString &id, bool on);
    void copyIdAsked(const QString &apiId);
    void copyCurlAsked(const QString &id);
    void modelAsked(const QString &id);
    void urlAsked(const QUrl &url);
    void pinAsked(const QString &field, const QString &source); ///< no source: unpin
    void overrideAsked(const QString &field, const QString &value);

private:
    void addState();
    void addFacts();
    void addCapabilities();
    void addActions();
    QVBoxLayout *addPlace(); ///< for what is set later
    template <typename Section>
    Section *add(Section *section);
    template <typename Section>
    void fill(QVBoxLayout *place, Section *section);

    DetailContext m_context;
    QVBoxLayout *m_column;
    ConflictSection *m_conflicts = nullptr;
    OwnValues *m_own = nullptr;
    Button *m_watch = nullptr;
    Button *m_deepCheck = nullptr;
    QVBoxLayout *m_history = nullptr;
    QVBoxLayout *m_served = nullptr;
    QVBoxLayout *m_alternatives = nullptr;
    QVBoxLayout *m_changes = nullptr;
};

} // namespace aigo
