// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QWidget>
#include <vector>

class QButtonGroup;
class QLineEdit;

namespace aigo {

class Button;
class Chip;
class Label;

/// What of a comparison goes into a file or onto the clipboard, and how.
struct ExportChoice
{
    enum class Subject : quint8 { Table, Month, Prices, History };
    enum class Format : quint8 { Csv, Json, Markdown, Html, Png, Svg };

    Subject subject = Subject::Table;
    Format format = Format::Csv;
    bool bom = false;       ///< CSV: a byte order mark
    QSize size{};           ///< pictures: logical pixels; what is 0 is as large as it needs
    qreal scale = 2;        ///< pictures: 1 to 4
    QString suffix() const; ///< "csv"
};

/// One line of choices under the page's buttons: of what, as what, how large; then copy or save.
class ExportPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPanel(const Theme &theme, QWidget *parent = nullptr);

    ExportChoice choice() const;
    void setHistoryThere(bool there); ///< whether a price history can be drawn
    void retranslate();

Q_SIGNALS:
    void saveAsked();
    void copyAsked();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Chip *addChip(QButtonGroup *group, const char *name, int id, bool checked = false);
    void update();

    const Theme &m_theme;
    QButtonGroup *m_subject;
    QButtonGroup *m_format;
    QButtonGroup *m_scale;
    Label *m_scaleTitle;
    Label *m_widthTitle;
    QLineEdit *m_width;
    Chip *m_bom;
    Button *m_copy;
    Button *m_save;
    bool m_history = false;
};

} // namespace aigo
