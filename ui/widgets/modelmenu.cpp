// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/modelmenu.h"

#include "ui/models/modelfacets.h"
#include "ui/models/modelstable.h"
#include "ui/widgets/modelview.h"

#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QMenu>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::ModelMenu)
};

QMenu *newMenu(ModelView &view, const char *name)
{
    auto *menu = new QMenu(&view);
    menu->setObjectName(QLatin1String(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

/// The keys only say what the view does by itself.
template <typename Do>
QAction *add(QMenu &menu, ModelView &view, const char *name, const QString &text, const QString &keys, Do what)
{
    QAction *action = menu.addAction(keys.isEmpty() ? text : text + u'\t' + keys);
    action->setObjectName(QLatin1String(name));
    QObject::connect(action, &QAction::triggered, &view, what);
    return action;
}

void addColumnActions(QMenu &menu, ModelView &view, const ModelsTable &table, int section)
{
    const Column &column = *table.columnAt(section);
    const QString title = column.titleText();
    const bool pinned = view.isPinned(section);
    add(menu, view, "pinColumn",
        pinned ? Words::tr("Unpin “%1”").arg(title) : Words::tr("Pin “%1” at the left").arg(title),
        QStringLiteral("Alt+Home"), [&view, section, pinned] { view.pinColumn(section, !pinned); });
    add(menu, view, "hideColumn", Words::tr("Hide “%1”").arg(title), QStringLiteral("Alt+Del"), [&view, section] {
        view.hideColumn(section);
    })->setEnabled(table.columns().size() > 1);
}

} // namespace

QMenu *rowMenu(ModelView &view, const ModelsTable &table, const QModelIndex &index)
{
    QMenu *menu = newMenu(view, "rowMenu");
    const FilterSubject *subject = table.subjectAt(index.row());
    if (!subject) {
        return menu;
    }
    const QString id = subject->model.id();
    const QString wire = subject->model.facts.apiId;
    const auto rows = static_cast<int>(view.selectionModel()->selectedRows().size());
    add(*menu, view, "open", Words::tr("Open"), QStringLiteral("Enter"), [&view] { Q_EMIT view.openAsked(); });
    add(*menu, view, "pick", Words::tr("Pick for Compare, or drop"), QStringLiteral("Space"),
        [&view] { view.pickSelected(); });
    add(*menu, view, "compare", Words::tr("Compare %n selected", nullptr, rows), {},
        [&view] { Q_EMIT view.compareAsked(); });
    add(*menu, view, "watch", subject->watched ? Words::tr("No longer watch") : Words::tr("Watch"), QStringLiteral("W"),
        [&view] { view.watchSelected(); });
    menu->addSeparator();
    add(*menu, view, "copyId", Words::tr("Copy the id"), {},
        [&view, wire] { Q_EMIT view.textAsked(wire, Words::tr("The id is in the clipboard")); });
    add(*menu, view, "copyRows", Words::tr("Copy %n row(s)", nullptr, rows), QStringLiteral("Ctrl+C"),
        [&view] { view.copyRows(); });
    add(*menu, view, "copyCurl", Words::tr("Copy as curl"), {}, [&view, id] { Q_EMIT view.curlAsked(id); });
    const Column *column = table.columnAt(index.column());
    if (!column) {
        return menu;
    }
    menu->addSeparator();
    const QString term = filterTermOf(*column, *subject);
    if (!term.isEmpty()) {
        add(*menu, view, "filterBy", Words::tr("Only %1").arg(term), {},
            [&view, term] { Q_EMIT view.filterAsked(term); });
        add(*menu, view, "exclude", Words::tr("Without %1").arg(term), {},
            [&view, term] { Q_EMIT view.filterAsked(u'-' + term); });
        menu->addSeparator();
    }
    addColumnActions(*menu, view, table, index.column());
    return menu;
}

QMenu *columnMenu(ModelView &view, const ModelsTable &table, int section)
{
    if (!table.columnAt(section)) {
        return nullptr;
    }
    QMenu *menu = newMenu(view, "columnMenu");
    for (const bool descending : {false, true}) {
        add(*menu, view, descending ? "sortDown" : "sortUp",
            descending ? Words::tr("Highest first") : Words::tr("Lowest first"),
            descending ? QStringLiteral("Alt+Down") : QStringLiteral("Alt+Up"),
            [&view, section, descending] { view.sortBy(section, descending, false); });
    }
    menu->addSeparator();
    add(*menu, view, "fitColumn", Words::tr("Fit the width"), QStringLiteral("Alt+End"),
        [&view, section] { view.fitColumn(section); });
    addColumnActions(*menu, view, table, section);
    menu->addSeparator();
    add(*menu, view, "chooseColumns", Words::tr("Choose columns …"), {},
        [&view] { view.chooseColumns(view.viewport()->mapToGlobal(QPoint(0, 0))); });
    return menu;
}

} // namespace aigo
