// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/models/modelstable.h"
#include "ui/pages/filequestion.h"
#include "ui/pages/page.h"

#include <optional>

class QStackedLayout;
class QTableView;
class QTimer;

namespace aigo {

class Button;
class Card;
class EmptyState;
class ExportPanel;
class FacetPanel;
class FilterBar;
class Label;
class ModelDrawer;
class ModelView;
class PresetBar;
struct ShownModels;

/// The page of models: presets, filter bar, facets with counts, the table, and a drawer for one model.
/// Keys: / filter, Space picks what is selected, Enter opens the drawer, Escape closes it, Ctrl+C copies rows as TSV,
/// Ctrl+E opens the export, Delete on one's own preset deletes it.
class ModelsPage final : public Page
{
    Q_OBJECT

public:
    ModelsPage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);
    ~ModelsPage() override;

    QString name() const override { return QStringLiteral("models"); }
    QString title() const override;
    QString subtitle() const override;
    Icon icon() const override { return Icon::Models; }
    void retranslate() override;
    /// filter, sort, columns; model opens its drawer.
    void open(const QUrlQuery &query) override;

    AskFile askFile; ///< the file dialog unless a test sets another
    AskFile askOpen; ///< the same, for a file that is read
    ModelsTable *table() const { return m_table; }
    QTableView *view() const;
    FilterBar *filterBar() const { return m_filter; }
    FacetPanel *facets() const { return m_facets; }

    static const QStringList &ownColumns(); ///< what is shown where no preset says otherwise

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTop();
    void buildTable();
    void connectDesk();
    void refresh();
    void applyFilter();
    void countsChanged();
    void updateFacets();
    void toggleFacet(const QString &group, const QString &entry, bool on);
    void showPresets();
    void usePreset(const Preset &preset);
    void showColumnsOf(const Preset &preset);
    void showColumns(const QStringList &keys, const std::optional<QStringList> &pinned = {});
    Preset presetOfView(const QString &name) const;
    void rememberLayout();
    void compareSelected();
    void copyCurl(const QString &id);
    void rememberPreset(const QString &name);
    void markPreset();
    void savePreset(const QString &name);
    void deletePreset(const QString &name);
    void copyLink(const Preset &preset);
    void copyViewLink();
    void exportPresets();
    void importPresets();
    void toggleExport();
    void updateExport();
    ShownModels shownModels() const;
    void exportTable();
    void copyExport();
    void compare();
    void openCurrent();
    QString syncingText() const;
    void updateBanner();
    void updateCompare();
    void tell(const QString &text, bool bad = false);
    ProvidersNow providersNow() const;

    Desk &m_desk;
    const Theme &m_theme;
    ModelsTable *m_table;
    PresetBar *m_presets = nullptr;
    Label *m_notice = nullptr;
    Button *m_columns = nullptr;
    Button *m_export = nullptr;
    Button *m_compare = nullptr;
    QWidget *m_banner = nullptr;
    Label *m_bannerText = nullptr;
    Button *m_bannerRefresh = nullptr;
    FilterBar *m_filter = nullptr;
    FacetPanel *m_facets = nullptr;
    std::optional<FacetChoices> m_choices; ///< of the catalogue; counted after the rows are seen
    QStackedLayout *m_stack = nullptr;
    ModelView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    ExportPanel *m_exportPanel = nullptr;
    ModelDrawer *m_drawer = nullptr;
    QTimer *m_facetsLater;
    QTimer *m_layoutLater;
    bool m_stale = true;
    bool m_begun = false;
    bool m_ownColumns = true; ///< those shown are ours, not a preset's, a link's or the user's
};

} // namespace aigo
