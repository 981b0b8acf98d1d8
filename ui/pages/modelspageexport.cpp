// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modelspage.h"

#include "ui/pages/exportmime.h"
#include "ui/pages/making.h"
#include "ui/pages/modelfiles.h"
#include "ui/text/text.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/modelview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <algorithm>

/// What leaves the page of models: files and the clipboard.
namespace aigo {

void ModelsPage::toggleExport()
{
    if (m_exportPanel->isHidden()) {
        m_exportPanel->begin();
        updateExport();
    } else {
        m_exportPanel->hide();
        m_view->setFocus();
    }
}

void ModelsPage::updateExport()
{
    if (!m_exportPanel->isHidden()) {
        const auto selected = m_view->selectionModel()->selectedRows(ModelsTable::pickColumn).size();
        m_exportPanel->setRows(m_table->rowCount(), static_cast<int>(selected));
    }
}

ShownModels ModelsPage::shownModels() const
{
    ShownModels shown{.catalogue = m_table->catalogue(),
                      .models = {},
                      .columns = m_table->columns(),
                      .providerNames = {},
                      .filter = m_filter->text().trimmed(),
                      .now = m_desk.clock().now(),
                      .look = TableLook::of(m_theme)};
    if (m_exportPanel->choice().subject == ExportChoice::Subject::Selection) {
        QModelIndexList rows = m_view->selectionModel()->selectedRows(ModelsTable::pickColumn);
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
        for (const QModelIndex &row : rows) {
            shown.models.push_back(*m_table->subjectAt(row.row()));
        }
    } else {
        shown.models = m_table->shown();
    }
    for (FilterSubject &subject : shown.models) {
        subject.text = nullptr; // the table's own
    }
    for (const ProviderView &view : m_desk.providers()) {
        shown.providerNames[view.provider.slug] = m_table->providerName(view.provider.slug);
    }
    return shown;
}

void ModelsPage::exportTable()
{
    const ExportChoice choice = m_exportPanel->choice();
    const QString path = askFile(this, QStringLiteral("models.") + choice.suffix());
    if (path.isEmpty()) {
        return;
    }
    ShownModels shown = shownModels();
    const auto count = static_cast<qint64>(shown.models.size());
    const QFuture<Status> saving =
        m_desk.saveMade(path, [shown = std::move(shown), choice](const Onwards &onwards) -> Result<QByteArray> {
            return modelsFile(shown, choice, onwards);
        });
    m_exportPanel->follow(saving, [this, path, count](const std::optional<Status> &saved) {
        if (!saved) {
            tell(tr("The export was stopped; no file was changed"));
        } else if (*saved) {
            tell(tr("%1 models saved in %2").arg(Text::count(count), path));
        } else {
            tell(saved->error().line(), true);
        }
    });
}

void ModelsPage::copyExport()
{
    const ExportChoice choice = m_exportPanel->choice();
    ShownModels shown = shownModels();
    const auto count = static_cast<qint64>(shown.models.size());
    auto parts = std::make_shared<std::pair<QByteArray, QByteArray>>(); // a page has its text beside it
    const QFuture<Status> making =
        makeAside([shown = std::move(shown), choice, parts](const Onwards &onwards) -> Status {
            const bool page = choice.format == ExportChoice::Format::Html;
            ExportChoice beside = choice;
            beside.format = ExportChoice::Format::Markdown;
            const auto bytes = modelsFile(shown, choice, page ? partOf(onwards, 0, 50) : onwards);
            const auto text = page ? modelsFile(shown, beside, partOf(onwards, 50, 100)) : QByteArray();
            if (!bytes || !text) {
                return bytes ? text.error() : bytes.error();
            }
            *parts = {*bytes, *text};
            return Done{};
        });
    m_exportPanel->follow(making, [this, choice, count, parts](const std::optional<Status> &made) {
        if (!made) {
            tell(tr("Nothing was copied"));
        } else if (*made) {
            QGuiApplication::clipboard()->setMimeData(exportMime(choice.format, parts->first, parts->second));
            tell(tr("%n row(s) copied", nullptr, static_cast<int>(count)));
        } else {
            tell(made->error().line(), true);
        }
    });
}

} // namespace aigo
