// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/layoutwalk.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTest>

namespace aigo::test {

namespace {

QString wayTo(const QWidget *widget)
{
    QStringList way;
    for (const QWidget *at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        QString step = QString::fromLatin1(at->metaObject()->className()).remove(QStringLiteral("aigo::"));
        if (const auto *button = qobject_cast<const QAbstractButton *>(at)) {
            step += QStringLiteral("\"%1\"").arg(button->text());
        } else if (const auto *label = qobject_cast<const QLabel *>(at)) {
            step += QStringLiteral("\"%1\"").arg(label->text());
        }
        way.prepend(step);
    }
    return way.join(QStringLiteral(" > "));
}

/// Parts of a compound widget of Qt's stand where Qt puts them.
bool isCompound(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QSplitter *>(widget) != nullptr || qobject_cast<const QHeaderView *>(widget) != nullptr;
}

bool scrolls(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area != nullptr && area->viewport() == widget;
}

QString cutLabel(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull()) {
        return {};
    }
    const auto *ours = qobject_cast<const Label *>(&label);
    const QSize room = label.contentsRect().size();
    const QFontMetrics metrics = label.fontMetrics();
    if (label.wordWrap()) {
        const int height =
            metrics.boundingRect(QRect(0, 0, room.width(), 10'000), Qt::TextWordWrap, label.text()).height();
        return height > room.height() + 1 ? QStringLiteral("%1 px high text in %2 px").arg(height).arg(room.height())
                                          : QString();
    }
    if (ours != nullptr && ours->isElided()) {
        return room.width() < metrics.averageCharWidth() * 3 ? QStringLiteral("no room even to elide") : QString();
    }
    const int width = metrics.size(0, label.text()).width();
    if (width > room.width() + 1) {
        return QStringLiteral("%1 px wide text in %2 px").arg(width).arg(room.width());
    }
    return metrics.height() > room.height() + 2
               ? QStringLiteral("%1 px high line in %2 px").arg(metrics.height()).arg(room.height())
               : QString();
}

QString cutButton(const QAbstractButton &button)
{
    if (button.text().isEmpty() || button.property("elided").toBool()) {
        return {};
    }
    // Of those that lay their text out with room to spare, only the text itself must fit.
    const bool tight = qobject_cast<const QPushButton *>(&button) != nullptr ||
                       qobject_cast<const Chip *>(&button) != nullptr ||
                       qobject_cast<const QCheckBox *>(&button) != nullptr;
    const QSize wanted =
        tight ? button.sizeHint()
              : QSize(button.fontMetrics().horizontalAdvance(button.text()), button.fontMetrics().height());
    return wanted.width() > button.width() + 1 || wanted.height() > button.height() + 1
               ? QStringLiteral("wants %1x%2, has %3x%4")
                     .arg(wanted.width())
                     .arg(wanted.height())
                     .arg(button.width())
                     .arg(button.height())
               : QString();
}

QString cutHeader(const QHeaderView &header)
{
    // The heads of compared models are elided with a tooltip.
    if (header.orientation() != Qt::Horizontal || header.model() == nullptr ||
        header.inherits("aigo::ComparisonHeader")) {
        return {};
    }
    for (int section = 0; section < header.count(); ++section) {
        const QString text =
            header.model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().section(u'\n', 0, 0);
        const int wide = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(section) && wide > header.sectionSize(section)) {
            return QStringLiteral("column \"%1\": %2 px in %3").arg(text).arg(wide).arg(header.sectionSize(section));
        }
    }
    return {};
}

QString cut(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return cutLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return cutButton(*button);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
        return cutHeader(*header);
    }
    if (const auto *pill = qobject_cast<const PillLabel *>(widget)) {
        return pill->sizeHint().width() > pill->width() ? QStringLiteral("pill too narrow") : QString();
    }
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        const int wide = box->fontMetrics().horizontalAdvance(box->currentText());
        return wide > box->width() - 36 ? QStringLiteral("%1 px text in a box of %2").arg(wide).arg(box->width())
                                        : QString();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        const int wide = line->fontMetrics().horizontalAdvance(line->placeholderText());
        const bool shown = line->text().isEmpty();
        return shown && wide > line->contentsRect().width() - 8
                   ? QStringLiteral("placeholder of %1 px in %2").arg(wide).arg(line->width())
                   : QString();
    }
    return {};
}

void walk(QWidget *parent, QStringList &faults)
{
    if (const QString fault = cut(parent); !fault.isEmpty()) {
        faults << QStringLiteral("cut: %1 (%2)").arg(wayTo(parent), fault);
    }
    QList<QWidget *> children;
    for (QObject *child : parent->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget != nullptr && widget->isVisible() && !widget->isWindow() && !widget->size().isEmpty()) {
            children << widget;
        }
    }
    const bool free = isCompound(parent) || scrolls(parent);
    for (qsizetype i = 0; i < children.size() && !free; ++i) {
        QWidget *child = children[i];
        if (child->property("overlay").toBool()) {
            continue;
        }
        if (!parent->rect().contains(child->geometry())) {
            const QRect g = child->geometry();
            faults << QStringLiteral("outside: %1 at %2,%3 %4x%5 in %6x%7")
                          .arg(wayTo(child))
                          .arg(g.x())
                          .arg(g.y())
                          .arg(g.width())
                          .arg(g.height())
                          .arg(parent->width())
                          .arg(parent->height());
        }
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            if (!children[j]->property("overlay").toBool() && child->geometry().intersects(children[j]->geometry())) {
                faults << QStringLiteral("overlap: %1 and %2").arg(wayTo(child), wayTo(children[j]));
            }
        }
    }
    for (QWidget *child : children) {
        walk(child, faults);
    }
}

} // namespace

QStringList layoutFaults(QWidget &window)
{
    QStringList faults;
    walk(&window, faults);
    return faults;
}

void keepPicture(const QImage &picture, const QString &page)
{
    const QString folder = qEnvironmentVariable("AIGO_SCREENSHOT_DIR");
    if (folder.isEmpty()) {
        return;
    }
    QDir().mkpath(folder);
    const char *row = QTest::currentDataTag();
    QString name = QString::fromUtf8(row != nullptr ? row : QTest::currentTestFunction()).replace(u' ', u'_');
    name = page.isEmpty() ? name : page + u'-' + name;
    QVERIFY(picture.save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

} // namespace aigo::test
