// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

#include <vector>

class QListView;
class QStackedLayout;
class QTimer;

namespace aigo {

class Button;
class ChangeDelegate;
class ChangeFeed;
class Chip;
class EmptyState;
class FilterBar;
class Label;

/// What changed in the catalogue, as a feed by day: new models, prices with how much they fell or rose, limits,
/// abilities, what ends. Narrowed by the filter language, kinds, a time, and to the models one watches; saved as CSV,
/// JSON, Markdown, or as an Atom feed for others. Keys: / filters, Enter opens the model, M shows only mine.
class ChangesPage final : public Page
{
    Q_OBJECT

public:
    enum class As : quint8 { Csv, Json, Markdown, Atom };

    ChangesPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("changes"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Changes; }
    void retranslate() override;
    /// filter=…, kind=price,added, since=30d (or all), mine=1
    void open(const QUrlQuery &query) override;

    ChangeFeed &feed() const { return *m_feed; }
    QListView *view() const { return m_view; }
    void exportAs(As format);

    AskFile askFile;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct KindChip
    {
        Chip *chip = nullptr;
        std::vector<ChangeKind> kinds;
        const char *name = nullptr;
    };

    QWidget *buildChips();
    void buildExport();
    void narrow();
    void setSince(Milliseconds since);
    void showState();
    void openModel(int row);
    void takeNames();

    Desk &m_desk;
    const Theme &m_theme;
    ChangeFeed *m_feed;
    ChangeDelegate *m_delegate;
    FilterBar *m_filter;
    std::vector<KindChip> m_kinds;
    Chip *m_mine;
    std::vector<std::pair<Chip *, Milliseconds>> m_ranges;
    Milliseconds m_since;
    Button *m_export;
    Label *m_notice;
    QListView *m_view;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QTimer *m_soon;
    bool m_stale = true;
};

} // namespace aigo
