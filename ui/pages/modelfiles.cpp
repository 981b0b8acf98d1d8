// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modelfiles.h"

#include "ui/text/celltext.h"
#include "ui/text/text.h"
#include "ui/widgets/tableheader.h"

#include "core/exporting/writers.h"

#include <QCoreApplication>

namespace aigo {

namespace {

using Format = ExportChoice::Format;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::ModelFiles)
};

constexpr int tableShare = 40; ///< hundredths of the work until the table stands

Table tableOf(const ShownModels &shown, Figures figures, const Onwards &onwards)
{
    Table table = modelsTable(shown.models, shown.columns, figures, partOf(onwards, 0, tableShare));
    table.footer << modelsFooter(shown.models, shown.now);
    return table;
}

QString capabilityWords(const Capabilities &capabilities)
{
    QStringList words;
    for (int i = 0; i < capabilityCount; ++i) {
        if (capabilities.has(static_cast<Capability>(i))) {
            words += Text::capability(static_cast<Capability>(i));
        }
    }
    return words.isEmpty() ? Text::missing() : words.join(QStringLiteral(", "));
}

TablePicture::Cell cellOf(const ShownModels &shown, const Column &column, const FilterSubject &subject)
{
    TablePicture::Cell cell;
    cell.known = !std::holds_alternative<std::monostate>(column.value(subject));
    cell.text = cellText(column, subject);
    if (column.key == u"provider") {
        const auto name = shown.providerNames.find(subject.model.facts.provider);
        cell.text = name == shown.providerNames.end() ? cell.text : name->second;
    } else if (column.key == u"cap") {
        cell.text = capabilityWords(subject.model.facts.capabilities);
    } else if (column.kind == ColumnKind::State) {
        cell.state = subject.status;
    } else if (column.key == u"trend" && subject.trend != nullptr) {
        cell.trend = *subject.trend;
    }
    return cell;
}

TablePicture pictureOf(const ShownModels &shown, const ExportChoice &choice, const Onwards &onwards)
{
    TablePicture picture;
    picture.title = Words::tr("Models");
    picture.under = shown.filter;
    picture.width = choice.size.width();
    picture.footer << modelsFooter(shown.models, shown.now);
    for (const Column *column : shown.columns) {
        const bool leads = column->key == u"name" || column->key == u"id" || column->kind == ColumnKind::Price;
        picture.columns.push_back({column->titleText(), TableHeader::unitOf(*column), column->numeric, leads});
    }
    std::size_t rows = shown.models.size();
    if (choice.format == Format::Png) {
        const int width = tableDrawing(picture, shown.look).size.width(); // at least
        rows = std::min(rows, static_cast<std::size_t>(mostPictureRows(choice.scale, std::max(width, 1600))));
    }
    for (std::size_t i = 0; i < rows; ++i) {
        if (!goesOn(onwards, static_cast<qint64>(i), static_cast<qint64>(rows))) {
            break;
        }
        std::vector<TablePicture::Cell> cells;
        for (const Column *column : shown.columns) {
            cells.push_back(cellOf(shown, *column, shown.models[i]));
        }
        picture.rows.push_back(std::move(cells));
    }
    if (rows < shown.models.size()) {
        picture.footer << Words::tr("The first %1 of %2 rows: a PNG can hold no more at this size. An SVG holds all.")
                              .arg(Text::count(static_cast<qint64>(rows)),
                                   Text::count(static_cast<qint64>(shown.models.size())));
    }
    return picture;
}

} // namespace

Result<QByteArray> modelsFile(const ShownModels &shown, const ExportChoice &choice, const Onwards &onwards)
{
    const Onwards rest = partOf(onwards, tableShare, 100);
    switch (choice.format) {
    case Format::Csv:
        return toCsv(tableOf(shown, Figures::Exact, onwards), {.bom = choice.bom}, rest);
    case Format::Json:
        return modelsJson(static_cast<qint64>(shown.models.size()), shown.models, {}, shown.now, onwards);
    case Format::Markdown:
        return toMarkdown(tableOf(shown, Figures::Display, onwards), rest);
    case Format::Html: {
        Table table = tableOf(shown, Figures::Display, onwards);
        table.title = Words::tr("Models");
        if (!shown.filter.isEmpty()) {
            table.footer << Words::tr("Filter: %1").arg(shown.filter);
        }
        return toHtml(table, rest);
    }
    case Format::Png:
    case Format::Svg: {
        const TablePicture picture = pictureOf(shown, choice, partOf(onwards, 0, tableShare));
        if (onwards && !onwards(tableShare, 100)) {
            return QByteArray();
        }
        const Drawing drawing = tableDrawing(picture, shown.look, rest);
        const bool pixels = choice.format == Format::Png;
        const QByteArray bytes = pixels ? drawing.png(choice.scale) : drawing.svg(choice.scale);
        if (bytes.isEmpty()) {
            return Error{ErrorKind::Invalid, Words::tr("there is no column to draw"), {}, {}};
        }
        return bytes;
    }
    }
    return QByteArray();
}

} // namespace aigo
