// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/realdesk.h"
#include "ui/pages/modelspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/modelview.h"
#include "ui/widgets/tableheader.h"

#include <QMenu>
#include <QTest>

namespace aigo::test {

/// The page of models over a real store that holds fewModels(), one with a price that changed in the year, and what a
/// person does on it with mouse and keys.
struct ModelsFixture
{
    ModelsFixture()
    {
        auto models = fewModels();
        real.import(QStringLiteral("litellm"), at("2026-03-01T00:00:00Z"), models);
        addPrice(models[0], QStringLiteral("input"), "0.20");
        real.import(QStringLiteral("litellm"), at("2026-11-21T03:30:00Z"), models);
        real.begin();
        page = std::make_unique<ModelsPage>(*real.desk, theme);
        page->retranslate();
        page->resize(1300, 800);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) {
            qFatal("the page did not become active");
        }
        // The shipped catalogue stands beside what a test imports.
        page->filterBar()->setText(QStringLiteral("source:litellm"));
    }
    void type(const QString &text)
    {
        page->filterBar()->edit()->setFocus();
        QTest::keyClick(page->filterBar()->edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(page->filterBar()->edit(), text);
    }
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < page->table()->rowCount(); ++row) {
            ids += page->table()->modelAt(row)->id();
        }
        return ids;
    }
    void clickHeader(const QString &key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QHeaderView *header = page->view()->horizontalHeader();
        for (int section = 1; section < page->table()->columnCount(); ++section) {
            if (page->table()->columnAt(section)->key == key) {
                const QPoint middle(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 12);
                QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
            }
        }
    }
    void clickRow(const QString &id, int column = 1)
    {
        const QModelIndex index = page->table()->index(page->table()->rowOf(id), column);
        QTest::mouseClick(page->view()->viewport(), Qt::LeftButton, {}, page->view()->visualRect(index).center());
    }
    ModelView *tableView() const { return static_cast<ModelView *>(page->view()); }
    int section(const QString &key) const { return static_cast<int>(tableView()->columnKeys().indexOf(key)) + 1; }
    QStringList selected() const
    {
        QStringList ids;
        for (const QModelIndex &row : page->view()->selectionModel()->selectedRows()) {
            ids += row.data(ModelsTable::IdRole).toString();
        }
        ids.sort();
        return ids;
    }
    /// What is pinned, as it is painted.
    QImage strip() const
    {
        auto *header = static_cast<TableHeader *>(page->view()->horizontalHeader());
        return page->view()->viewport()->grab(QRect(0, 0, header->pinnedWidth() - 1, 200)).toImage();
    }
    void trigger(QMenu *menu, const char *name) const
    {
        auto *action = menu ? menu->findChild<QAction *>(QLatin1String(name)) : nullptr;
        if (!action) {
            qFatal("no such action: %s", name);
        }
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    void sectionAction(const QString &key, const char *name) const
    {
        auto *header = page->view()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(section(key)) + 10, 10);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, header->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(header->viewport(), &asked);
        trigger(page->view()->findChild<QMenu *>(QStringLiteral("columnMenu")), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void rowAction(const QString &id, const QString &key, const char *name) const
    {
        const QPoint at =
            page->view()->visualRect(page->table()->index(page->table()->rowOf(id), section(key))).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, page->view()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(page->view()->viewport(), &asked);
        trigger(page->view()->findChild<QMenu *>(QStringLiteral("rowMenu")), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Chip *chip(const QString &name) const
    {
        for (Chip *chip : page->findChildren<Chip *>()) {
            if (chip->property("preset") == name && chip->isVisible()) {
                return chip;
            }
        }
        return nullptr;
    }
    /// The presets' names in the order of their chips.
    QStringList presets() const
    {
        QStringList names;
        for (const Preset &preset : real.desk->presets()) {
            names += preset.name;
        }
        return names;
    }

    Theme theme{Theme::Choice::Light};
    RealDesk real;
    std::unique_ptr<ModelsPage> page;
};

} // namespace aigo::test
