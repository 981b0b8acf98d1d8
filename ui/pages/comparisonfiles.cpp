// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparisonfiles.h"

#include "ui/charts/comparisonimage.h"
#include "ui/charts/priceimage.h"

#include "core/exporting/writers.h"

#include <QCoreApplication>

namespace aigo {

namespace {

using Subject = ExportChoice::Subject;
using Format = ExportChoice::Format;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::ComparisonFiles)
};

constexpr QSize chartSize(960, 420);

QByteArray jsonOf(const ShownComparison &shown)
{
    std::vector<FilterSubject> subjects;
    for (const Model &model : shown.models) {
        subjects.push_back(FilterSubject{.model = model, .now = shown.comparison.at});
    }
    return comparisonJson(shown.comparison, subjects);
}

} // namespace

Drawing comparisonPicture(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme)
{
    const int width = choice.size.width() > 0 ? choice.size.width() : chartSize.width();
    const QSize size(width, choice.size.height());
    const QString footer = shown.comparison.footer();
    switch (choice.subject) {
    case Subject::Table:
        return comparisonDrawing(shown.comparison, theme,
                                 {.width = choice.size.width(), .providerNames = shown.providerNames});
    case Subject::Month:
        return barsDrawing(Words::tr("Cost a month, USD"), monthBars(shown.comparison, theme), footer, size, theme);
    case Subject::Prices:
        return barsDrawing(Words::tr("Price, USD per 1M tokens"), priceBars(shown.comparison, theme), footer, size,
                           theme);
    case Subject::History:
        return priceDrawing({.title = Words::tr("Prices over time"),
                             .unit = Words::tr("USD per 1M tokens; dashed: input, solid: output"),
                             .footer = footer,
                             .lines = shown.history,
                             .now = shown.comparison.at,
                             .size = QSize(width, size.height() > 0 ? size.height() : chartSize.height())},
                            theme);
    case Subject::Rows:
    case Subject::Selection:
    case Subject::Charts:
    case Subject::Points:
        break; // of a list or of charts, not of a comparison
    }
    return {};
}

std::shared_ptr<const Theme> stillTheme(const Theme &theme)
{
    // The last to hold it may be the thread that painted.
    return {new Theme(theme.isDark() ? Theme::Choice::Dark : Theme::Choice::Light),
            [](Theme *still) { still->deleteLater(); }};
}

Result<QByteArray> comparisonFile(const ShownComparison &shown, const ExportChoice &choice, const Theme &theme,
                                  const Onwards &onwards)
{
    if (onwards && !onwards(0, 100)) {
        return QByteArray();
    }
    switch (choice.format) {
    case Format::Csv:
        return toCsv(comparisonTable(shown.comparison, Figures::Exact), {.bom = choice.bom}, onwards);
    case Format::Json:
        return jsonOf(shown);
    case Format::Markdown:
        return toMarkdown(comparisonTable(shown.comparison, Figures::Display), onwards);
    case Format::Html:
        return toHtml(comparisonTable(shown.comparison, Figures::Display), onwards);
    case Format::Png:
    case Format::Svg: {
        const Drawing drawing = comparisonPicture(shown, choice, theme);
        const QByteArray bytes = choice.format == Format::Png ? drawing.png(choice.scale) : drawing.svg(choice.scale);
        if (bytes.isEmpty()) {
            return Error{ErrorKind::Invalid, Words::tr("no price is known, so there is nothing to draw"), {}, {}};
        }
        return bytes;
    }
    }
    return QByteArray();
}

} // namespace aigo
